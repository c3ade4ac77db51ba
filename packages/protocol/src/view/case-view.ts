import type { CaseStatus, NextStep } from '../basics/case-status.ts';
import type { Author, Channel, Owner, RoleCard } from '../basics/people.ts';
import type { Instant } from '../basics/primitives.ts';
import type { Entry, EntryBodies, EntryKind } from '../entries/entry.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { Fact, Point } from '../entries/understanding-entries.ts';
import type { CallbackView } from './callback-view.ts';
import type { CommitmentView } from './commitment-view.ts';
import type { StatementView } from './statement-view.ts';

/**
 * Where a thing of mine stands: `confirmed` the gateway has it; `pending` on its way; `waiting` kept here until
 * there is a connection; `failed` finally refused, kept so that it can be copied or sent another way.
 */
export type DeliveryState = 'confirmed' | 'pending' | 'waiting' | 'failed';

/** An entry as it is drawn: confirmed entries have `seq` and `hash`, optimistic ones do not. */
export type DrawnEntry<K extends EntryKind = EntryKind> = {
  [T in K]: {
    readonly id: string;
    readonly kind: T;
    readonly body: EntryBodies[T] | null;
    readonly by: Author;
    readonly channel: Channel;
    readonly cause: string;
    /** The gateway's time; for optimistic entries the time of writing on this device. */
    readonly at: Instant;
    readonly seq?: number;
  };
}[K];

/** One thing on the timeline. Edits and redactions are folded into the message they are about and are no items of their own. */
export interface TimelineItem {
  /** Stable from optimistic to confirmed: the entry's id. */
  readonly key: string;
  readonly entry: DrawnEntry;
  readonly delivery: DeliveryState;
  /** Why a failed item was refused. */
  readonly refusal?: ErrorCode;
  /** The message before and after each edit, oldest first; the last one is what it says now. Absent when never edited. */
  readonly versions?: readonly { readonly text: string; readonly at: Instant }[];
  /** When and by whom the content was removed. */
  readonly removed?: { readonly at: Instant; readonly by: Author };
}

/** A value the customer is asked for; `again`: although it was given or asked for before, for the reason in `text`. */
export type FactRequest = EntryBodies['fact.requested'];

/** A case as people see it: what is confirmed, with what this device has still to deliver laid over it. */
export interface CaseView {
  readonly id: string;
  readonly status: CaseStatus | null;
  readonly topic: string;
  /** `sales` once the customer has asked for offers; they may be made only with a consent to `sales`. */
  readonly purpose: 'service' | 'sales';
  readonly reference?: string;
  readonly openedAt: Instant | null;
  readonly owner?: Owner;
  /** The card of the responsible agent, once introduced. */
  readonly roleCard?: RoleCard;
  /** The cards of everybody who was introduced, by agent id. */
  readonly cards: Readonly<Record<string, RoleCard>>;
  readonly nextStep: NextStep;
  readonly nextUpdateBy: Instant | null;
  readonly understanding?: { readonly name: string; readonly points: readonly Point[]; readonly answer: 'asked' | 'confirmed' | 'corrected' };
  readonly facts: readonly Fact[];
  /** Values the customer was asked for and has not given yet; forms ask for these and skip `facts`. */
  readonly requests: readonly FactRequest[];
  /** The proposal that awaits an answer: each point with what was done about it. */
  readonly resolution?: { readonly name: string; readonly answers: readonly { readonly point: string; readonly text: string }[]; readonly text?: string };
  readonly handover?: { readonly name: string; readonly to: { readonly id: string; readonly name: string }; readonly expiresAt: Instant };
  readonly escalation?: { readonly name: string; readonly level: 1 | 2 | 3; readonly to: string; readonly answerBy: Instant; readonly answered: boolean };
  readonly consults: readonly { readonly name: string; readonly of: 'company' | 'expert'; readonly to: string; readonly question: string; readonly dueAt: Instant }[];
  /** Promised calls, oldest first; ended ones stay for a while. */
  readonly callbacks: readonly CallbackView[];
  /** Promises, oldest first; settled ones stay for a while. `ledgerOf` draws them together with promised calls. */
  readonly commitments: readonly CommitmentView[];
  /** What was said as binding, oldest first, with what was corrected. */
  readonly statements: readonly StatementView[];
  /** What the customer has consented to, with the words they read. */
  readonly consents: readonly { readonly purpose: string; readonly at: Instant; readonly text: string }[];
  /** Oldest first, contiguous up to the newest; `hasOlder` says whether more can be fetched. */
  readonly timeline: readonly TimelineItem[];
  readonly hasOlder: boolean;
  /** The case that goes on where this one ended. */
  readonly successor?: string;
}

/** A confirmed entry that something in the state points at and that may be older than the window on screen. */
export type Pinned = readonly Entry[];
