import type { TimelineItem } from '@faden/protocol';
import { isOf, ownerName, type ItemOf, type Lookup } from './lookup.ts';
import type { EventRow, LineRow, Row, Said } from './row.ts';

type Draft = Pick<EventRow, 'sign' | 'title' | 'notes'> & { readonly text?: string | undefined };

function event(item: TimelineItem, { text, ...draft }: Draft): EventRow {
  return { kind: 'event', key: item.key, at: item.entry.at, tie: 'event', ...draft, ...(text !== undefined && { text }) };
}

/** A quiet sentence beside the line. */
export function line(item: TimelineItem, said: readonly Said[], text?: string): LineRow {
  return { kind: 'line', key: item.key, at: item.entry.at, tie: 'line', said, ...(text !== undefined && { text }) };
}

const stays = (item: TimelineItem, lookup: Lookup): readonly Said[] => {
  const name = lookup.ownerAt(item.entry.at);
  return name === undefined ? [] : [{ key: 'staysResponsible', params: { name } }];
};

function ownerRow(item: ItemOf<'owner.changed'>, lookup: Lookup): Row | undefined {
  const { to, reason, text } = item.entry.body;
  const { view } = lookup;
  const name = ownerName(to);
  if (reason === 'taken') return undefined;
  if (reason === 'handover') return line(item, [{ key: 'nowResponsible', params: { name } }]);
  if (reason !== 'opened') return event(item, { sign: 'handover', title: { key: 'reassigned', params: { name } }, text, notes: [] });
  const team: Said = to.type === 'team' ? { key: 'teamAnswers', params: { team: to.name, name } } : { key: 'responsible', params: { name } };
  const reference: readonly Said[] = view.reference === undefined ? [] : [{ key: 'caseNumber', params: { reference: view.reference } }];
  const opened = lookup.view.timeline.find((other) => isOf(other, 'case.opened'));
  const update: readonly Said[] = isOf(opened, 'case.opened') ? [{ key: 'updateBy', times: { time: opened.entry.body.nextUpdateBy } }] : [];
  return line(item, [...reference, team, ...update]);
}

function handoverRow(item: TimelineItem, lookup: Lookup): Row | undefined {
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

function escalationRow(item: TimelineItem, lookup: Lookup): Row | undefined {
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

function consultRow(item: TimelineItem, lookup: Lookup): Row | undefined {
  if (isOf(item, 'consult.asked')) {
    const { to, question, dueAt } = item.entry.body;
    return event(item, { sign: 'question', title: { key: 'asked', params: { name: to } }, text: question, notes: [{ key: 'askedDue', times: { time: dueAt } }, ...stays(item, lookup)] });
  }
  if (!isOf(item, 'consult.answered')) return undefined;
  const asked = lookup.asked.get(item.entry.body.consult);
  const name = isOf(asked, 'consult.asked') ? asked.entry.body.to : lookup.brand;
  return event(item, { sign: 'question', title: { key: 'answeredBy', params: { name } }, text: item.entry.body.text, notes: [] });
}

/** Who is responsible, why that changed, who helps and who is above: role cards, handovers, escalations, consults. */
export function peopleRow(item: TimelineItem, lookup: Lookup): Row | undefined {
  if (isOf(item, 'agent.introduced')) return { kind: 'person', key: item.key, at: item.entry.at, tie: 'person', card: item.entry.body };
  if (isOf(item, 'owner.changed')) return ownerRow(item, lookup);
  return handoverRow(item, lookup) ?? escalationRow(item, lookup) ?? consultRow(item, lookup);
}
