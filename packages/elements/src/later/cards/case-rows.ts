import type { EntryBodies, TimelineItem } from '@faden/protocol';
import { callRow } from './call-rows.ts';
import { isOf, line, speakerOf, type ItemOf } from '../../conversation/rows/lookup.ts';
import type { ResolutionRow, Row, Said, UnderstandingRow } from '../../conversation/rows/row.ts';
import type { FullLookup } from './full-lookup.ts';

function understandingRow(item: ItemOf<'concern.understood'>, lookup: FullLookup): UnderstandingRow {
  const name = item.entry.cause;
  const answer = lookup.answers.get(name);
  const base = { kind: 'understanding', key: item.key, at: item.entry.at, tie: 'line', name, points: item.entry.body.points.map(({ text }) => text) } as const;
  if (!isOf(answer, 'concern.confirmed')) {
    return { ...base, answer: lookup.last.understanding === name ? 'asked' : 'replaced', delivery: 'confirmed' };
  }
  const { body, at } = answer.entry;
  const said = body.confirmed ? { answer: 'confirmed' as const } : { answer: 'corrected' as const, correction: body.correction };
  return { ...base, ...said, answeredAt: at, delivery: answer.delivery };
}

function resolutionRow(item: ItemOf<'case.resolution-proposed'>, lookup: FullLookup): ResolutionRow {
  const name = item.entry.cause;
  const { answers, text } = item.entry.body;
  const answer = lookup.answers.get(name);
  const base = {
    kind: 'resolution',
    key: item.key,
    at: item.entry.at,
    tie: 'line',
    name,
    answers: answers.map(({ point, text: done }) => ({ point, asked: lookup.points.get(point) ?? '', done })),
    ...(text !== undefined && { text }),
  } as const;
  if (!isOf(answer, 'case.resolution-answered')) {
    return { ...base, answer: lookup.view.resolution?.name === name ? 'asked' : 'replaced', delivery: 'confirmed' };
  }
  const { body, at } = answer.entry;
  return { ...base, answer: body.answer, answeredAt: at, delivery: answer.delivery, ...(body.text !== undefined && { words: body.text }) };
}

const statusTexts: Readonly<Partial<Record<EntryBodies['case.status-changed']['reason'], Said['key']>>> = {
  'resolution-refused': 'notSettled',
};

const stated: Readonly<Partial<Record<EntryBodies['case.status-changed']['to'], Said['key']>>> = {
  'in-progress': 'statusInProgress',
  'waiting-customer': 'statusWaitingCustomer',
  'waiting-company': 'statusWaitingCompany',
  'waiting-third-party': 'statusWaitingThirdParty',
};

/** A change that what stands beside it already tells (somebody wrote, the company was asked, a proposal stands there) gets no line of its own. */
function statusRow(item: ItemOf<'case.status-changed'>, { brand }: FullLookup): Row | undefined {
  const { reason, to, text, nextUpdateBy } = item.entry.body;
  const key = reason === 'stated' ? stated[to] : statusTexts[reason];
  if (!key) return undefined;
  return line(item, [{ key, params: { brand } }, { key: 'updateBy', times: { time: nextUpdateBy } }], text);
}

const noticeTexts: Readonly<Partial<Record<EntryBodies['notice.posted']['code'], Said['key']>>> = {
  outage: 'noticeOutage',
  peak: 'noticePeak',
  hours: 'noticeHours',
  estimate: 'noticeEstimate',
  silence: 'noticeSilence',
};

function noticeRow(item: ItemOf<'notice.posted'>): Row | undefined {
  const { code, text, until } = item.entry.body;
  const key = noticeTexts[code];
  const said: readonly Said[] = [...(key && text === undefined ? [{ key }] : []), ...(until === undefined ? [] : [{ key: 'until' as const, times: { time: until } }])];
  return said.length > 0 || text !== undefined ? line(item, said, text) : undefined;
}

function endRow(item: TimelineItem): Row | undefined {
  if (isOf(item, 'case.closed')) return line(item, [{ key: item.entry.body.reason === 'confirmed' ? 'caseClosed' : 'caseClosedSilence' }]);
  if (isOf(item, 'case.reopened')) return line(item, [{ key: 'caseReopened' }, { key: 'updateBy', times: { time: item.entry.body.nextUpdateBy } }]);
  if (isOf(item, 'case.withdrawn')) return line(item, [{ key: 'caseWithdrawn' }], item.entry.body.text);
  if (isOf(item, 'case.rated')) return line(item, [{ key: 'caseRated', params: { n: item.entry.body.score } }], item.entry.body.text);
  if (!isOf(item, 'case.merged')) return undefined;
  const { reference } = item.entry.body;
  return line(item, [reference === undefined ? { key: 'caseMerged' } : { key: 'caseMergedInto', params: { reference } }]);
}

function factRow(item: TimelineItem): Row | undefined {
  if (!isOf(item, 'fact.recorded') && !isOf(item, 'fact.corrected')) return undefined;
  const { name, label, value } = item.entry.body;
  return line(item, [{ key: item.entry.kind === 'fact.recorded' ? 'noted' : 'notedNow', params: { label: label ?? name, value } }]);
}

function statementRow(item: TimelineItem, lookup: FullLookup): Row | undefined {
  if (!isOf(item, 'statement.given')) return undefined;
  const correction = lookup.answers.get(item.entry.cause);
  const base = { kind: 'statement', key: item.key, at: item.entry.at, tie: 'line', text: item.entry.body.text, speaker: speakerOf(item, lookup) } as const;
  if (!isOf(correction, 'statement.corrected')) return base;
  const { text, reason } = correction.entry.body;
  return { ...base, corrected: { text, reason, at: correction.entry.at, speaker: speakerOf(correction, lookup) } };
}

function loggedRow(item: TimelineItem): Row | undefined {
  if (!isOf(item, 'call.logged')) return undefined;
  const { durationMs, summary } = item.entry.body;
  const n = Math.max(1, Math.round(durationMs / 60_000));
  return { kind: 'event', key: item.key, at: item.entry.at, tie: 'event', sign: 'handset', title: { key: 'call', params: { n } }, text: summary, notes: [] };
}

/** What happened to the case itself: cards with questions, status lines, notices, facts, binding statements, logged calls. */
export function caseRow(item: TimelineItem, lookup: FullLookup): Row | undefined {
  if (isOf(item, 'concern.understood')) return understandingRow(item, lookup);
  if (isOf(item, 'case.resolution-proposed')) return resolutionRow(item, lookup);
  if (isOf(item, 'case.status-changed')) return statusRow(item, lookup);
  if (isOf(item, 'notice.posted')) return noticeRow(item);
  return factRow(item) ?? statementRow(item, lookup) ?? loggedRow(item) ?? callRow(item, lookup) ?? endRow(item);
}
