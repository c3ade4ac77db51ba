import type { TimelineItem } from '@faden/protocol';
import { isOf, line, ownerName, type ItemOf, type Lookup } from './lookup.ts';
import type { Row, Said } from './row.ts';
import { messageRow } from './spoken-rows.ts';

/** Channels on which words come as a letter, which ties a larger knot. */
const letter = /^(email|sms|whatsapp|form)$/;

/** Whether an entry can be read here; all others, also kinds nobody here knows yet, are left to what is brought with cards. */
export function isPlain({ entry }: TimelineItem): boolean {
  const { kind, body } = entry;
  if (kind === 'message.posted') return !letter.test(entry.channel);
  if (kind === 'owner.changed') return body?.reason === 'opened' || body?.reason === 'taken';
  // What stands beside such a change already tells it.
  if (kind === 'case.status-changed') return body?.reason !== 'stated' && body?.reason !== 'resolution-refused';
  return kind === 'agent.introduced' || kind === 'case.opened';
}

/** Who answers for a new case, and by when something is heard. */
function openedRow(item: ItemOf<'owner.changed'>, { view }: Lookup): Row {
  const { to } = item.entry.body;
  const name = ownerName(to);
  const team: Said = to.type === 'team' ? { key: 'teamAnswers', params: { team: to.name, name } } : { key: 'responsible', params: { name } };
  const reference: readonly Said[] = view.reference === undefined ? [] : [{ key: 'caseNumber', params: { reference: view.reference } }];
  const opened = view.timeline.find((other) => isOf(other, 'case.opened'));
  const update: readonly Said[] = isOf(opened, 'case.opened') ? [{ key: 'updateBy', times: { time: opened.entry.body.nextUpdateBy } }] : [];
  return line(item, [...reference, team, ...update]);
}

/** What every conversation has: words, who speaks, and who answers for it. */
export function plainRow(item: TimelineItem, lookup: Lookup): Row | undefined {
  if (item.entry.kind === 'message.posted') return messageRow(item, lookup);
  if (isOf(item, 'agent.introduced')) return { kind: 'person', key: item.key, at: item.entry.at, tie: 'person', card: item.entry.body };
  return isOf(item, 'owner.changed') && item.entry.body.reason === 'opened' ? openedRow(item, lookup) : undefined;
}
