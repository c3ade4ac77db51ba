import type { CallEvent } from '@faden/gateway';

/** What a status hook says, in the provider's own words, about the agent's call, which comes first, or the customer's. */
export interface CallStatus {
  readonly leg: 'agent' | 'customer';
  /** `initiated`, `ringing`, `in-progress`, `completed`, `busy`, `no-answer`, `failed`, `canceled`; absent in a hook that only says who answered. */
  readonly status: string | null;
  /** `human`, `machine_…`, `fax`, `unknown`; absent unless somebody listened. */
  readonly answeredBy: string | null;
}

/** How the customer's call was placed. */
export interface CallManner {
  /** Whether the provider listens for machines, and says in a hook of its own who answered. */
  readonly detectsMachines: boolean;
}

type Unreached = Extract<CallEvent, { type: 'unreached' }>;

const unanswered: Readonly<Record<string, Unreached['result']>> = { 'busy': 'busy', 'no-answer': 'no-answer', 'failed': 'failed', 'canceled': 'failed' };

const answered: ReadonlySet<string> = new Set(['in-progress', 'completed']);

/**
 * What a status means for the callback. Each call comes to one outcome, whatever the order its hooks arrive in: where
 * machines are listened for, only the hook that names who answered says so, since *in progress* may come before or after
 * it. When the agent's own telephone was not answered the customer's never rang. A status nobody knows yet means nothing.
 */
export function eventOf({ leg, status, answeredBy }: CallStatus, { detectsMachines }: CallManner): CallEvent {
  const result = unanswered[status ?? ''];
  if (leg === 'agent') return result === undefined ? { type: 'progress' } : { type: 'unreached', result: 'failed' };
  if (result !== undefined) return { type: 'unreached', result };
  if (answeredBy !== null) return /^(machine|fax)/.test(answeredBy) ? { type: 'unreached', result: 'voicemail' } : { type: 'connected' };
  return answered.has(status ?? '') && !detectsMachines ? { type: 'connected' } : { type: 'progress' };
}
