import { type Entry, type InboxRow, type InternalKind, internalStream } from '@faden/protocol';

import type { Conversation } from '../api/conversation.ts';
import type { DeskCaseHandle, DeskConversation } from '../api/desk.ts';
import type { Call } from '../call/caller.ts';
import { fetchFile } from '../uploads/share-file.ts';
import type { Engine } from '../engine/engine.ts';
import { createDerived, type Derived } from '../observe/derived.ts';
import { reached } from '../replica/replica.ts';
import { createDeskFiles } from './desk-files.ts';

/** What {@link createDeskCase} needs. */
export interface DeskCaseDeps {
  readonly engine: Engine;
  readonly call: Call;
  mint(): string;
  site(caseId: string): string;
  row(caseId: string): InboxRow | undefined;
  isOnline(caseId: string): boolean;
  /** Begins to watch, or stops. */
  watch(caseId: string, watched: boolean): void;
  /** Gives a command; settles when the gateway has decided. */
  give(caseId: string, kind: string, body: Readonly<Record<string, unknown>>): Promise<string>;
}

/** A case at the desk, and the way to say that something of it has changed that is not in the conversation. */
export interface DeskCase {
  readonly handle: DeskCaseHandle;
  touch(): void;
  close(): void;
}

/** One case in an agent's hands. */
export function createDeskCase(id: string, deps: DeskCaseDeps): DeskCase {
  const { engine } = deps;
  const { replicas, typing, readUpTo } = engine.held;
  const conversation = engine.conversation(id);
  const files = createDeskFiles(id, deps);
  let off: (() => void) | undefined;

  function customer(): DeskConversation['customer'] {
    const replica = replicas.get(id);
    const opened = [...(replica?.pinned ?? []), ...(replica?.entries ?? [])].find((entry) => entry.kind === 'case.opened')?.body?.['customer'] as
      | { readonly name?: string; readonly assurance?: string }
      | undefined;
    const name = opened?.name ?? deps.row(id)?.customer.name;
    return { assurance: opened?.assurance ?? 'anonymous', online: deps.isOnline(id), ...(name === undefined ? {} : { name }) };
  }

  function clock(): Pick<DeskConversation, 'clock'> {
    const replica = replicas.get(id);
    return replica === undefined ? {} : { clock: replica.state.case.clock };
  }

  const compute = (): DeskConversation => ({
    ...(conversation.value satisfies Conversation),
    site: deps.site(id),
    internal: (replicas.get(internalStream(id))?.entries ?? []) as readonly Entry<InternalKind>[],
    customer: customer(),
    ...clock(),
  });
  const derived: Derived<DeskConversation> = createDerived(compute, () => {
    deps.watch(id, true);
    off ??= conversation.subscribe(() => derived.touch());
  });

  function close(): void {
    off?.();
    off = undefined;
    deps.watch(id, false);
  }

  const handle: DeskCaseHandle = {
    id,
    get value() {
      return derived.value;
    },
    subscribe: (listener) => derived.subscribe(listener),
    give: (kind, body) => deps.give(id, kind, body),
    ...files,
    file: (fileId) => fetchFile(deps.call, fileId),
    typing: () => typing.mine(id),
    markRead() {
      const replica = replicas.get(id);
      if (replica && reached(replica) > conversation.value.read.centre) readUpTo.mark(id, reached(replica));
    },
    older: () => engine.older(id),
    close,
  };
  return { handle, touch: () => derived.touch(), close };
}
