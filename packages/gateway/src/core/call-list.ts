import { byTurn, callbackUrgency, countAhead, type DeskCallback, type LinePlace } from '@faden/protocol';

import type { CaseRow } from '../ports/write.ts';
import { placeOfCall } from './line.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What is owed and may be called now, then by due time, then by place. */
function byNeed(now: string): (one: DeskCallback, other: DeskCallback) => number {
  const first = ({ priority, dueAt }: DeskCallback): number => (priority && dueAt <= now ? 0 : 1);
  return (one, other) => first(one) - first(other) || compare(one.dueAt, other.dueAt) || byTurn(placeOfCall(one), placeOfCall(other));
}

function listed({ inbox: { id, site, reference, customer, subject, callbacks = [] } }: CaseRow, now: string): DeskCallback[] {
  return callbacks.map((callback) => ({ ...callback, case: id, site, reference, customer, ...(subject !== undefined && { subject }), urgency: callbackUrgency(callback, now) }));
}

/** The callbacks that cases owe at an instant, in the order in which somebody should call; those in a line with their place in it. */
export function callList(rows: readonly CaseRow[], now: string): readonly DeskCallback[] {
  const all = rows.flatMap((row) => listed(row, now)).toSorted(byNeed(now));
  const lineOf = ({ site, topic }: DeskCallback): readonly LinePlace[] =>
    all.filter((other) => other.status === 'queued' && other.site === site && other.topic === topic).map(placeOfCall);
  return all.map((one) => (one.status === 'queued' ? { ...one, place: countAhead(lineOf(one), placeOfCall(one)) + 1 } : one));
}
