import { DAY_MS, instantFrom, type LiveEvent, nextShownRange, type ShownRange } from '@faden/protocol';

import type { LineMember, Rows } from '../ports/rows.ts';
import { type Outlook, outlookOf, type WaitDeps, type WaitQuestion } from './expected-wait.ts';

/** What is told of a case that stands in a line. */
export type QueueNews = Extract<LiveEvent, { event: 'queue' }>['data'];

/** A case in a line, and what its customer is told. */
export interface Standing extends Pick<LineMember, 'case' | 'customer'> {
  readonly news: QueueNews;
  /** What is shown; absent while no number can be said. */
  readonly shown?: Shown;
}

interface Shown {
  /** The ends in epoch milliseconds, since what was said is a time of day; the lower one is the median as it is. */
  readonly state: ShownRange;
  /** The same as it is said, rounded up. */
  readonly expected: NonNullable<QueueNews['expected']>;
}

/** Standings by case. */
export type Standings = ReadonlyMap<string, Standing>;

/** What working out standings needs. */
export interface StandingsDeps extends WaitDeps {
  readonly store: { readonly rows: Pick<Rows, 'inLine' | 'announcements' | 'line'> };
}

/** Which standings of a line are asked for, and what they were before. */
export interface StandingsQuestion extends WaitQuestion {
  readonly before: Standings;
  /** Whether somebody listens who could be told. */
  isHere(member: LineMember): boolean;
}

/** Only the first of a line are told as it moves: further back a place says little, and each costs a range. */
const MOST_TOLD = 50;
const REMEMBERED = 200;

/** Where those who listen stand in the line of a topic, and what they are told now. Nothing is worked out for a line nobody listens in. */
export async function standingsIn(deps: StandingsDeps, { before, isHere, ...asked }: StandingsQuestion): Promise<readonly Standing[]> {
  const line = await deps.store.rows.line(asked.profile.id, asked.topic, MOST_TOLD);
  const here = line.flatMap((member, ahead) => (isHere(member) ? [{ ...member, ahead }] : []));
  if (here.length === 0) return [];
  const outlook = await outlookOf(deps, asked);
  const announced = here.every((member) => before.has(member.case)) ? new Map<string, Shown>() : await announcedBefore(deps, asked);
  return here.map((member) => standingOf(member, outlook, before.get(member.case)?.shown ?? announced.get(member.case), Date.parse(asked.now)));
}

/** What was announced to those who still wait: after a restart, too, nobody is told more without being told that it is more. */
async function announcedBefore({ store }: StandingsDeps, { profile, topic, now }: WaitQuestion): Promise<ReadonlyMap<string, Shown>> {
  const since = instantFrom(Date.parse(now) - DAY_MS);
  const all = await store.rows.announcements({ site: profile.id, topic, since, limit: REMEMBERED });
  const waiting = all.filter(({ ended }) => ended === null).toReversed();
  return new Map(waiting.map(({ case: id, from, to }) => [id, { state: nextShownRange(undefined, { fromMs: Date.parse(from), toMs: Date.parse(to) }, 0), expected: { from, to } }]));
}

function standingOf({ case: id, customer, ahead }: LineMember & { readonly ahead: number }, { waitAfter, medianAfter }: Outlook, before: Shown | undefined, now: number): Standing {
  const wait = waitAfter(ahead);
  const news = { case: id, place: ahead + 1 };
  if (wait.type === 'silent') return { case: id, customer, news: { ...news, silent: wait.why } };
  // Rounded up twice, a median would stand above what is shown long before it is.
  const range = { fromMs: now + medianAfter(ahead), toMs: now + wait.toMs };
  const state = nextShownRange(before?.state, range, now);
  const expected = before === undefined || state.range === range ? { from: instantFrom(now + wait.fromMs), to: instantFrom(now + wait.toMs) } : before.expected;
  return { case: id, customer, shown: { state, expected }, news: { ...news, expected, ...(state.raised ? { raised: true } : {}) } };
}

/** Whether two pieces of news say the same. */
export const saysTheSame = (one: QueueNews, other: QueueNews | undefined): boolean =>
  other !== undefined && one.place === other.place && one.silent === other.silent && one.raised === other.raised && one.expected?.from === other.expected?.from && one.expected?.to === other.expected?.to;
