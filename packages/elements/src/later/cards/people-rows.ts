import type { TimelineItem } from '@faden/protocol';
import { isOf, line, ownerName, type ItemOf } from '../../conversation/rows/lookup.ts';
import type { EventRow, Row, Said } from '../../conversation/rows/row.ts';
import type { FullLookup } from './full-lookup.ts';

type Draft = Pick<EventRow, 'sign' | 'title' | 'notes'> & { readonly text?: string | undefined };

function event(item: TimelineItem, { text, ...draft }: Draft): EventRow {
  return { kind: 'event', key: item.key, at: item.entry.at, tie: 'event', ...draft, ...(text !== undefined && { text }) };
}

const stays = (item: TimelineItem, lookup: FullLookup): readonly Said[] => {
  const name = lookup.ownerAt(item.entry.at);
  return name === undefined ? [] : [{ key: 'staysResponsible', params: { name } }];
};

function ownerRow(item: ItemOf<'owner.changed'>): Row {
  const { to, reason, text } = item.entry.body;
  const name = ownerName(to);
  if (reason === 'handover') return line(item, [{ key: 'nowResponsible', params: { name } }]);
  return event(item, { sign: 'handover', title: { key: 'reassigned', params: { name } }, text, notes: [] });
}

function handoverRow(item: TimelineItem, lookup: FullLookup): Row | undefined {
  if (isOf(item, 'handover.offered')) {
    const { to, reason } = item.entry.body;
    const owner = lookup.ownerAt(item.entry.at);
    const open = lookup.view.handover?.name === item.entry.cause && owner !== undefined;
    const notes: readonly Said[] = open ? [{ key: 'handoverUntil', params: { owner, name: to.name } }] : [];
    return event(item, { sign: 'handover', title: { key: 'handoverTo', params: { name: to.name } }, text: reason, notes });
  }
  if (isOf(item, 'handover.lapsed')) return line(item, [{ key: 'handoverLapsed', params: { name: lookup.ownerAt(item.entry.at) ?? lookup.brand } }], item.entry.body.text);
  return undefined;
}

function escalationRow(item: TimelineItem, lookup: FullLookup): Row | undefined {
  if (isOf(item, 'escalation.raised')) {
    const { to, answerBy, text } = item.entry.body;
    const title: Said = item.entry.by.role === 'customer' ? { key: 'escalatedByYou' } : { key: 'escalated', params: { name: to } };
    return event(item, { sign: 'escalation', title, text, notes: [{ key: 'escalationDue', params: { name: to }, times: { time: answerBy } }, ...stays(item, lookup)] });
  }
  if (!isOf(item, 'escalation.answered')) return undefined;
  const raised = lookup.asked.get(item.entry.body.escalation);
  const name = isOf(raised, 'escalation.raised') ? raised.entry.body.to : lookup.brand;
  return event(item, { sign: 'escalation', title: { key: 'escalationAnswered', params: { name } }, text: item.entry.body.text, notes: [] });
}

function consultRow(item: TimelineItem, lookup: FullLookup): Row | undefined {
  if (isOf(item, 'consult.asked')) {
    const { to, question, dueAt } = item.entry.body;
    return event(item, { sign: 'question', title: { key: 'asked', params: { name: to } }, text: question, notes: [{ key: 'askedDue', times: { time: dueAt } }, ...stays(item, lookup)] });
  }
  if (!isOf(item, 'consult.answered')) return undefined;
  const asked = lookup.asked.get(item.entry.body.consult);
  const name = isOf(asked, 'consult.asked') ? asked.entry.body.to : lookup.brand;
  return event(item, { sign: 'question', title: { key: 'answeredBy', params: { name } }, text: item.entry.body.text, notes: [] });
}

/** Why somebody else is responsible, who helps and who is above: handovers, escalations, consults. */
export function peopleRow(item: TimelineItem, lookup: FullLookup): Row | undefined {
  if (isOf(item, 'owner.changed')) return ownerRow(item);
  return handoverRow(item, lookup) ?? escalationRow(item, lookup) ?? consultRow(item, lookup);
}
