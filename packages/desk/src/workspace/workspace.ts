import type { ErrorCode } from '@faden/protocol';
import { signal, type Signal } from '@preact/signals';

import type { FormDrafts, FormName } from './form-drafts.ts';

/** Where in a case something is written or decided. */
export type Place = FormName | 'reply' | 'note' | 'file' | 'case' | 'call';

/** A refusal, at the place it answers. `other_case` is our own: the words were meant for another case or brand. */
export interface Refusal {
  readonly place: Place;
  readonly code: ErrorCode | 'other_case';
}

/** Words that left the box and that the gateway has not confirmed yet. */
export interface Outgoing {
  readonly key: number;
  readonly mode: 'reply' | 'note';
  readonly text: string;
}

/** A promise that goes out with a reply; `dueAt` is local wall time as the field writes it. */
export interface PromiseDraft {
  readonly text: string;
  readonly dueAt: string;
}

/**
 * What an agent is doing on one case: drafts, the open form, the last refusal. It belongs to one case of one brand
 * for ever, so switching cases switches workspaces, and nothing written here can go anywhere else.
 */
export interface Workspace {
  readonly caseId: string;
  readonly site: string;
  readonly mode: Signal<'reply' | 'note'>;
  readonly reply: Signal<string>;
  readonly note: Signal<string>;
  /** The promise beside the reply; `null` for none. */
  readonly promise: Signal<PromiseDraft | null>;
  readonly form: Signal<FormName | null>;
  readonly outgoing: Signal<readonly Outgoing[]>;
  readonly busy: Signal<Place | null>;
  readonly refusal: Signal<Refusal | null>;
  /** The draft of a form, begun with `initial` when there is none. */
  draft<K extends FormName>(name: K, initial: () => FormDrafts[K]): Signal<FormDrafts[K]>;
  /** Opens a form; with `begin`, on a fresh draft. */
  openForm<K extends FormName>(name: K, begin?: FormDrafts[K]): void;
  /** Closes the open form; its draft stays until it was sent. */
  closeForm(): void;
  discard(name: FormName): void;
}

type Drafts = { [K in FormName]?: Signal<FormDrafts[K]> };

/** Makes the workspace of one case of one brand. */
export function createWorkspace(caseId: string, site: string): Workspace {
  const drafts: Drafts = {};
  const form = signal<FormName | null>(null);
  const refusal = signal<Refusal | null>(null);
  const begin = <K extends FormName>(name: K, value: FormDrafts[K]): Signal<FormDrafts[K]> => {
    const fresh: Signal<FormDrafts[K]> = signal(value);
    (drafts as Record<FormName, unknown>)[name] = fresh;
    return fresh;
  };
  return {
    caseId,
    site,
    mode: signal<'reply' | 'note'>('reply'),
    reply: signal(''),
    note: signal(''),
    promise: signal<PromiseDraft | null>(null),
    form,
    outgoing: signal<readonly Outgoing[]>([]),
    busy: signal<Place | null>(null),
    refusal,
    draft: (name, initial) => drafts[name] ?? begin(name, initial()),
    openForm(name, value) {
      if (value) begin(name, value);
      refusal.value = null;
      form.value = name;
    },
    closeForm() {
      refusal.value = null;
      form.value = null;
    },
    discard(name) {
      delete drafts[name];
    },
  };
}
