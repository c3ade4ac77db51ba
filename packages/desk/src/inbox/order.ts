import type { DeskAgent, InboxRow } from '@faden/protocol';

/** Which open cases the inbox shows. */
export type Scope = 'all' | 'mine' | 'free';
/** In which order they stand within their brand. */
export type Order = 'waiting' | 'due' | 'topic';

/** What asks for attention in a row, the most urgent first. */
export type Call = 'offered' | 'escalated' | 'waiting' | 'none';

/** Cases of one topic of one brand; the topic is absent when the order is not by topic. */
export interface TopicGroup {
  readonly topic?: string;
  readonly rows: readonly InboxRow[];
}
/** Cases of one brand. */
export interface BrandGroup {
  readonly site: string;
  readonly count: number;
  readonly topics: readonly TopicGroup[];
}

const urgency: Readonly<Record<Call, number>> = { offered: 0, escalated: 1, waiting: 2, none: 3 };
// Later than any instant, so that what has no time comes last.
const never = '9999';

/** What a case asks of an agent now. */
export function callOf(row: InboxRow, me: DeskAgent): Call {
  if (row.handover?.to === me.id) return 'offered';
  if (row.escalation) return 'escalated';
  return row.waitingSince === null ? 'none' : 'waiting';
}

const isMine = (row: InboxRow, me: DeskAgent): boolean => (row.owner?.type === 'agent' && row.owner.id === me.id) || row.handover?.to === me.id;
const isFree = (row: InboxRow): boolean => row.owner?.type !== 'agent';

/** Whether a case belongs to what the agent chose to see. */
function inScope(row: InboxRow, scope: Scope, me: DeskAgent): boolean {
  if (scope === 'all') return true;
  return scope === 'mine' ? isMine(row, me) : isFree(row);
}

/** How many cases wait for this agent: customers without an answer in their own and in nobody's cases, and offers. The tab's title says it. */
export function countWaiting(rows: readonly InboxRow[], me: DeskAgent): number {
  return rows.filter((row) => row.handover?.to === me.id || (row.waitingSince !== null && (isMine(row, me) || isFree(row)))).length;
}

const byTime = (one: string | null, other: string | null): number => (one ?? never).localeCompare(other ?? never);

function compare(order: Order, me: DeskAgent): (one: InboxRow, other: InboxRow) => number {
  return (one, other) => {
    if (order === 'due') return byTime(one.nextUpdateDue, other.nextUpdateDue);
    return urgency[callOf(one, me)] - urgency[callOf(other, me)] || byTime(one.waitingSince, other.waitingSince) || byTime(one.nextUpdateDue, other.nextUpdateDue);
  };
}

function topicsOf(rows: readonly InboxRow[], order: Order): readonly TopicGroup[] {
  if (order !== 'topic') return [{ rows }];
  const topics = [...new Set(rows.map(({ topic }) => topic))].toSorted();
  return topics.map((topic) => ({ topic, rows: rows.filter((row) => row.topic === topic) }));
}

/** The inbox as it is drawn: by brand in the agent's order of brands, then what calls first and who waits longest. A brand without cases stays, so that its silence is seen. */
export function arrange(rows: readonly InboxRow[], { me, scope, order }: { readonly me: DeskAgent; readonly scope: Scope; readonly order: Order }): readonly BrandGroup[] {
  const shown = rows.filter((row) => inScope(row, scope, me)).toSorted(compare(order, me));
  return me.sites.map((site) => {
    const own = shown.filter((row) => row.site === site);
    return { site, count: own.length, topics: topicsOf(own, order) };
  });
}
