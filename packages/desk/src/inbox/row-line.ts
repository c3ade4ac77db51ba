import { callbackUrgency, windowSpan, type DeskAgent, type InboxRow, type OwedCallback } from '@faden/protocol';

import { statusWord } from '../case/status-word.ts';
import type { SignName } from '../look/desk-signs.ts';
import { shareGone } from '../promises/ledger-order.ts';
import type { Times } from '../time/use-times.ts';
import type { Say } from '../words/use-words.ts';
import type { Call } from './order.ts';

/** What the third line of an inbox row says, with which sign, and how loud. */
export interface RowLine {
  readonly sign: SignName;
  readonly text: string;
  readonly tone: 'accent strong' | 'late strong' | 'broken strong' | 'muted';
}

/** What saying that line depends on. */
export interface RowSpeech {
  readonly me: DeskAgent;
  readonly t: Say;
  readonly times: Times;
  readonly brand: string;
  readonly call: Call;
}

function ownerWord({ owner }: InboxRow, { me, t }: RowSpeech): string {
  if (owner?.type !== 'agent') return t('nobodysYet');
  return owner.id === me.id ? t('yours') : owner.name;
}

function statusText(row: InboxRow, speech: RowSpeech): string {
  const { t, brand } = speech;
  if (row.status === 'in-progress' || row.status === 'received') return t('rowInProgress', { owner: ownerWord(row, speech) });
  return row.status === 'resolved' ? t('rowResolved') : statusWord(row.status, brand, t).replace(/\.$/, '');
}

/** Says which call a case owes: loud when it was missed or is late, in colour when somebody may call, quiet before. */
function callText(callback: OwedCallback, { t, times, me }: RowSpeech): RowLine {
  const { window, acceptedBy, missedAt, lateAt } = callback;
  const urgency = callbackUrgency(callback, new Date(times.now).toISOString());
  const sign = 'handset';
  if (urgency === 'missed' && missedAt !== undefined) return { sign, text: t('callMissed', { when: times.moment(missedAt) }), tone: 'broken strong' };
  if (urgency === 'late' && lateAt !== null) return { sign, text: t('rowCallLate', { time: times.since(lateAt) }), tone: 'broken strong' };
  if (acceptedBy !== undefined) return { sign, text: t('rowCallOf', { name: acceptedBy.id === me.id ? t('youWithin') : acceptedBy.name }), tone: 'muted' };
  const when = window ? t('callWindow', { from: times.deadline(windowSpan(window).from), to: times.clock(windowSpan(window).to) }) : undefined;
  return { sign, text: when === undefined ? t('rowCallAsap') : t('rowCall', { when }), tone: urgency === 'later' ? 'muted' : 'accent strong' };
}

/** Says which promise is owed first: loud once it is broken, and warning when a fifth of its time is left. */
function promiseText({ status, madeAt, dueAt }: NonNullable<InboxRow['promise']>, { t, times }: RowSpeech): RowLine {
  const sign = 'tag';
  if (status === 'broken') return { sign, text: t('rowPromiseBroken', { when: times.moment(dueAt) }), tone: 'broken strong' };
  const near = shareGone({ madeAt, dueAt }, times.now) >= 0.8;
  return { sign, text: t('rowPromise', { time: times.until(dueAt) }), tone: near ? 'late strong' : 'accent strong' };
}

/** Says the most important thing about a case, and only that: an offer, an escalation, a time gone by, who waits, whose turn it is. */
export function rowLine(row: InboxRow, speech: RowSpeech): RowLine {
  const { t, times, call } = speech;
  if (call === 'offered' && row.handover) return { sign: 'handover', text: t('rowOffered', { when: times.moment(row.handover.expiresAt) }), tone: 'accent strong' };
  if (row.escalation) return { sign: 'escalation', text: t(times.passed(row.escalation.answerBy) ? 'rowEscalationOver' : 'rowEscalated', { when: times.moment(row.escalation.answerBy) }), tone: 'broken strong' };
  if (row.nextUpdateDue !== null && times.passed(row.nextUpdateDue)) return { sign: 'clock', text: t('rowUpdateOver', { when: times.moment(row.nextUpdateDue) }), tone: 'broken strong' };
  if (row.handover) return { sign: 'handover', text: t('rowHandover', { when: times.moment(row.handover.expiresAt) }), tone: 'muted' };
  const promised = row.promise && promiseText(row.promise, speech);
  if (promised?.tone === 'broken strong') return promised;
  const callback = row.callbacks?.toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))[0];
  if (callback !== undefined) return callText(callback, speech);
  if (promised !== undefined) return promised;
  if (call === 'waiting') return { sign: 'speech', text: t('rowWaiting', { owner: ownerWord(row, speech) }), tone: 'muted' };
  const sign: SignName = row.status === 'waiting-company' ? 'question' : row.status === 'resolved' ? 'tick' : 'clock';
  return { sign, text: statusText(row, speech), tone: 'muted' };
}
