import type { Id, Instant } from '../basics/primitives.ts';
import type { EntryBodies } from '../entries/entry.ts';

/** Where a callback stands. A missed one is in the line again; when it is due is derived from time. */
export type CallbackStatus =
  | 'requested'
  | 'scheduled'
  | 'queued'
  | 'accepted'
  | 'calling'
  | 'connected'
  | 'completed'
  | 'unreachable'
  | 'cancelled';

/** What the rules need to know of one callback. Numbers and words stand in the entries that `seqs` and `tries` point at. */
export interface CallbackItem {
  readonly status: CallbackStatus;
  readonly topic: string;
  /** Its place in the line; nothing that happens to it changes this time. */
  readonly requestedAt: Instant;
  /** `null` while it is open. */
  readonly endedAt: Instant | null;
  /** The booked window; `null` while it waits in the line. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Whether somebody has tried within this window. */
  readonly tried: boolean;
  /** When a window last went by without an attempt; stays whatever comes of it. */
  readonly missedAt?: Instant;
  /** Why it is in the line, once it is. */
  readonly reason: EntryBodies['callback.queued']['reason'] | null;
  readonly priority: boolean;
  /** When it was announced for, at the latest; only in the line. */
  readonly dueBy: Instant | null;
  readonly nextTryAt: Instant | null;
  readonly sequence: number;
  readonly moves: number;
  readonly attempts: number;
  /** How many of them met a busy line or a fault of the network. */
  readonly busy: number;
  /** Whether nobody knows what came of the last attempt. */
  readonly unknown: boolean;
  /** Who accepted it, while somebody has. */
  readonly agent: string | null;
  readonly acceptedAt: Instant | null;
  readonly dialledAt: Instant | null;
  readonly seqs: {
    readonly requested: number;
    /** Where the code word and the calling number were said. */
    readonly confirmed?: number;
    /** Where the window stands, or the place in the line. */
    readonly booked?: number;
    readonly accepted?: number;
    readonly completed?: number;
  };
  /** The seqs of what came of each attempt. */
  readonly tries: readonly number[];
}

/** The callbacks of a case by name, oldest first; at most 8, of which ended ones leave when room is needed. */
export type CallbacksSlice = Readonly<Record<Id, CallbackItem>>;

/** How many callbacks a case knows of. */
export const CALLBACKS_LIMIT = 8;

/** The callbacks that are still owed, by name. */
export function openCallbacks(slice: CallbacksSlice): readonly (readonly [Id, CallbackItem])[] {
  return Object.entries(slice).filter(([, { endedAt }]) => endedAt === null);
}
