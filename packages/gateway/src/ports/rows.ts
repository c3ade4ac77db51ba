import type { LinePlace } from '@faden/protocol';

import type { Announcement, AnnouncementQuery } from './announcements.ts';
import type { CaseRow } from './write.ts';

/** Where a page of rows goes on: the last row of the page before. */
export interface RowCursor {
  readonly updatedAt: string;
  readonly id: string;
}

/** How many rows, and after which one. Lists are ordered by `updatedAt`, then `id`, both descending. */
export interface RowPage {
  readonly limit: number;
  readonly after?: RowCursor;
}

/** Which cases of which sites an inbox shows. */
export interface InboxQuery {
  readonly sites: readonly string[];
  readonly topic?: string;
  readonly open: boolean;
}

/** A case that stands in the line of a topic. */
export interface LineMember {
  readonly case: string;
  readonly customer: string;
  readonly place: LinePlace;
}

/** Named, indexed look-ups over what `Timeline.commit` wrote. Nothing is written here. */
export interface Rows {
  /** Rows of these cases in any order; unknown ones are absent. */
  byId(caseIds: readonly string[]): Promise<readonly CaseRow[]>;
  /** The case of a site with this reference, as we write it. */
  byReference(site: string, reference: string): Promise<CaseRow | undefined>;
  /** The cases of a customer at a site, under any of the ids merged into one. */
  casesOf(site: string, customers: readonly string[], page: RowPage): Promise<readonly CaseRow[]>;
  inbox(query: InboxQuery, page: RowPage): Promise<readonly CaseRow[]>;
  /** Cases whose `dueAt` is `now` or earlier, soonest first. */
  due(now: string, limit: number): Promise<readonly CaseRow[]>;
  /** How many open cases of a topic wait for an answer (`inbox.waitingSince` is set). */
  waiting(site: string, topic: string): Promise<number>;
  /** Open cases of these sites that owe a call (`inbox.callbacks`), by the `dueAt` of the first of them. */
  owingCalls(sites: readonly string[], limit: number): Promise<readonly CaseRow[]>;
  /** How many stand in the line of a topic: open cases that wait for an answer, and calls with a place in it; a case counts once, and `except` not at all. */
  inLine(site: string, topic: string, except?: string): Promise<number>;
  /** The first `limit` of those in the line of a topic, in the order in which it is their turn; a case stands there once, as what comes first of it. */
  line(site: string, topic: string, limit: number): Promise<readonly LineMember[]>;
  /** How many hold a claim now. */
  claimed(key: string, now: string): Promise<number>;
  /** The same for many claims at once; those nobody holds are absent. */
  claimedEach(keys: readonly string[], now: string): Promise<ReadonlyMap<string, number>>;
  /** What was announced, and what came true of it. */
  announcements(query: AnnouncementQuery): Promise<readonly Announcement[]>;
  /** The case and entry that share a file; `undefined` when it is not shared, or no longer. */
  sharedFile(file: string): Promise<{ readonly case: string; readonly entry: string } | undefined>;
}
