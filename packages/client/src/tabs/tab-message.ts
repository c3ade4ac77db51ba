import type { ConnectionState } from '../api/states.ts';

/** What tabs tell each other: hints only; what is true is read from the store. No token is ever among them. */
export type TabMessage =
  /** A tab asks who leads. */
  | { readonly type: 'who' }
  /** The leader lives: whether it is visible, how it stands with the gateway, and which seq it has reached in each stream. */
  | { readonly type: 'beat'; readonly visible: boolean; readonly connection: ConnectionState; readonly reached: Readonly<Record<string, number>> }
  /** The outbox of a case has changed. */
  | { readonly type: 'outbox'; readonly case: string }
  /** The stored copy of a stream has changed. */
  | { readonly type: 'stream'; readonly stream: string }
  /** The stored list of cases has changed. */
  | { readonly type: 'list' }
  /** Something ephemeral came from the gateway (typing, presence, queue). */
  | { readonly type: 'live'; readonly event: string; readonly data: unknown }
  /** Something happened that listeners of events want to hear. */
  | { readonly type: 'event'; readonly event: string; readonly detail: unknown }
  /** Everything of this account was removed. */
  | { readonly type: 'wiped' };
