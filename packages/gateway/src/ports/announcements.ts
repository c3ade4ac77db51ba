import type { Instant } from '@faden/protocol';

/** A wait as it was announced to somebody, and what came true. Written by commits, read by reports and by those who announce the next. */
export interface Announcement {
  readonly case: string;
  /** What was waited for, within its case: the name of a callback, or `words` for an answer to the first ones. */
  readonly name: string;
  readonly site: string;
  readonly topic: string;
  readonly at: Instant;
  /** Between when it was to come. */
  readonly from: Instant;
  readonly to: Instant;
  /** When the wait ended, and how; `null` while it lasts. */
  readonly ended: { readonly at: Instant; readonly how: WaitEnd } | null;
}

/** Somebody answered, or the one who waited gave up. */
export type WaitEnd = 'served' | 'gave-up';

/** What a write announces: the first announcement of a name in a case stays, whatever is said later. */
export type NewAnnouncement = Pick<Announcement, 'name' | 'topic' | 'at' | 'from' | 'to'>;

/** Which waits of a case a write ends; what was never announced is passed over, and the first end stays. */
export interface EndedWait {
  readonly name: string;
  readonly at: Instant;
  readonly how: WaitEnd;
}

/** Which announcements to read, the latest first. */
export interface AnnouncementQuery {
  readonly site: string;
  readonly topic?: string;
  /** Only those made at or after it. */
  readonly since: Instant;
  readonly limit: number;
}
