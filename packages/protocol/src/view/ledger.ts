import type { Id, Instant } from '../basics/primitives.ts';
import { windowSpan } from '../callbacks/call-times.ts';
import type { CallbackView } from './callback-view.ts';
import type { CaseView } from './case-view.ts';
import type { CommitmentView } from './commitment-view.ts';

/** A line of the promise ledger: something we said we would do. `status` is the same for words and calls, whatever happens underneath. */
export interface LedgerLine {
  readonly what: 'commitment' | 'callback';
  readonly name: Id;
  /** `sent`: asked for on this device and not confirmed yet; `unreachable`: called as promised, and nobody answered. */
  readonly status: CommitmentView['status'] | 'sent' | 'unreachable';
  readonly madeAt: Instant;
  /** Until when; absent for a call whose time nobody could say. */
  readonly dueAt?: Instant;
  readonly commitment?: CommitmentView;
  readonly callback?: CallbackView;
}

type Asked = CallbackView & { readonly status: Exclude<CallbackView['status'], 'refused'> };

const calls: Readonly<Record<Asked['status'], LedgerLine['status']>> = {
  sent: 'sent',
  scheduled: 'open',
  queued: 'open',
  accepted: 'open',
  calling: 'open',
  connected: 'open',
  missed: 'broken',
  completed: 'kept',
  unreachable: 'unreachable',
  cancelled: 'withdrawn',
};

function callLine(callback: Asked): LedgerLine {
  const { name, status, requestedAt: madeAt, window, expected, missedAt } = callback;
  const dueAt = window === undefined ? expected?.to : windowSpan(window).to;
  const late = missedAt !== undefined && status === 'completed';
  return { what: 'callback', name, status: late ? 'late' : calls[status], madeAt, ...(dueAt !== undefined && { dueAt }), callback };
}

function promiseLine(commitment: CommitmentView): LedgerLine {
  const { name, status, madeAt, dueAt } = commitment;
  return { what: 'commitment', name, status, madeAt, dueAt, commitment };
}

/** The promise ledger of a case: promises and promised calls together, in the order they were made. What was refused was never promised. */
export function ledgerOf({ commitments, callbacks }: Pick<CaseView, 'commitments' | 'callbacks'>): readonly LedgerLine[] {
  const asked = callbacks.filter((callback): callback is Asked => callback.status !== 'refused');
  return [...commitments.map(promiseLine), ...asked.map(callLine)].sort((a, b) => a.madeAt.localeCompare(b.madeAt));
}
