import type { Channel } from '../basics/people.ts';
import type { InternalKind, NewEntry, PublicKind } from '../entries/entry.ts';
import type { ErrorCode } from '../errors/codes.ts';

/** What spans cases: counted and taken by the store in the transaction of the commit. At most `limit` holders of `key`, until `until` (for ever if absent). */
export interface Claim {
  readonly key: string;
  readonly limit: number;
  readonly until?: string;
}

/** One holding of a claim that is given back in the commit, before the commit's own claims are counted: of `key`, and of those the one that holds until exactly `until`. */
export type Release = Pick<Claim, 'key' | 'until'>;

/** Something to be carried out after the commit by a channel adapter (mail, text message, call, webhook). */
export interface Delivery {
  readonly channel: Channel | 'webhook';
  readonly template: string;
  readonly to: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The command was accepted: what to write, in order. */
export interface Accepted {
  readonly outcome: 'accepted';
  readonly entries: readonly NewEntry<PublicKind>[];
  readonly internal: readonly NewEntry<InternalKind>[];
  readonly claims: readonly Claim[];
  /** What is given back; what nobody holds any more is no fault. */
  readonly releases: readonly Release[];
  readonly deliveries: readonly Delivery[];
  /** Ids of older entries whose content this commit deletes (redaction). */
  readonly erases: readonly string[];
}

/** Another way to reach somebody, after a refusal that would otherwise be a dead end. */
export type OtherWay = 'open-callback' | 'another-number' | 'another-window' | 'message' | 'telephone';

/** The command was refused; nothing changed. */
export interface Refused {
  readonly outcome: 'refused';
  readonly code: ErrorCode;
  readonly successor?: string;
  readonly path?: string;
  /** What stands in the way or is not there, by name: open promises and callbacks, unanswered points, absent fields. */
  readonly missing?: readonly string[];
  /** What may be tried instead, whatever the code, the nearest first. */
  readonly instead?: readonly OtherWay[];
}

/** What `decide` answers. */
export type Decision = Accepted | Refused;
