import { useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

import { useOpenCase } from '../case/open-case.ts';
import type { WordKey } from '../words/catalogue.ts';
import type { Gift } from '../workspace/courier.ts';
import type { FormDrafts, FormName } from '../workspace/form-drafts.ts';

/** What is missing in a form: the sentence to say, by the field it is about. */
export type Missing = Readonly<Record<string, WordKey>>;

/** What makes one form different from another. */
export interface FormRules<K extends FormName> {
  readonly name: K;
  readonly initial: () => FormDrafts[K];
  readonly check: (draft: FormDrafts[K]) => Missing;
  readonly gift: (draft: FormDrafts[K]) => Gift;
  /** Called once it was accepted and the form is closed. */
  readonly after?: () => void;
}

/** A form at work: its draft, what is missing, and what its buttons do. */
export interface UsedForm<D> {
  readonly draft: D;
  readonly missing: Missing;
  readonly element: RefObject<HTMLFormElement | null>;
  /** Changes a part of the draft; a function gets the draft as it is now, which may be newer than what is drawn. */
  change(part: Partial<D> | ((now: D) => Partial<D>)): void;
  submit(): void;
}

/** Runs one form of the open case: nothing is sent while something is missing, and the first gap gets the focus. */
export function useForm<K extends FormName>(rules: FormRules<K>): UsedForm<FormDrafts[K]> {
  const { workspace, courier } = useOpenCase();
  const [tried, setTried] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const draft = workspace.draft(rules.name, rules.initial);
  const missing = tried ? rules.check(draft.value) : {};
  return {
    draft: draft.value,
    missing,
    element,
    change(part) {
      const now = draft.peek();
      draft.value = { ...now, ...(typeof part === 'function' ? part(now) : part) };
    },
    submit() {
      setTried(true);
      if (Object.keys(rules.check(draft.peek())).length === 0) {
        void courier.submitForm(rules.name, rules.gift(draft.peek())).then((sent) => sent && rules.after?.());
        return;
      }
      // The marks are drawn first; then there is something to find.
      requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    },
  };
}

/** A text without its edges, or nothing where nothing was written. */
export function written(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}
