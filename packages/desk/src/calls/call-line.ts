import { windowSpan, type CallbackUrgency, type DeskCallback } from '@faden/protocol';

import type { Times } from '../time/use-times.ts';
import type { Say } from '../words/use-words.ts';

/** What saying a call depends on. */
export interface CallSpeech {
  readonly t: Say;
  readonly times: Times;
  /** Who sits here. */
  readonly me: string;
}

/** How loud something is said. */
export type CallTone = 'broken' | 'late' | 'muted';

const whoever = ({ acceptedBy }: DeskCallback, { t, me }: CallSpeech): string => (acceptedBy?.id === me ? t('youWithin') : (acceptedBy?.name ?? t('aColleague')));

function tryText({ attempts }: DeskCallback, t: Say): string {
  return attempts === 1 ? t('callTry_2') : t('callTry_3');
}

/** Where a call stands, in one line: who has it, else why and when it is owed. */
export function callLine(call: DeskCallback, speech: CallSpeech): string {
  const { t, times } = speech;
  const name = whoever(call, speech);
  if (call.status === 'connected') return t('callConnected', { name });
  if (call.status === 'calling') return t('callCalling', { name });
  if (call.status === 'accepted') return t('callAccepted', { name });
  if (call.missedAt !== undefined) return t('callMissed', { when: times.moment(call.missedAt) });
  const when = call.window && t('callWindow', { from: times.clock(windowSpan(call.window).from), to: times.clock(windowSpan(call.window).to) });
  if (call.attempts > 0) return [tryText(call, t), when].filter(Boolean).join(', ');
  if (when !== undefined) return when;
  return call.place === undefined ? t('callAsap') : `${t('callAsap')}, ${t('callPlace', { n: call.place })}`;
}

/** How much time there is: until it is due, until it is late, or how late it is; nothing where no time was said. */
export function callCountdown({ dueAt, lateAt, missedAt }: DeskCallback, urgency: CallbackUrgency, { t, times }: CallSpeech): { readonly text: string; readonly tone: CallTone } | undefined {
  if (urgency === 'in-call') return undefined;
  if (urgency === 'missed' && missedAt !== undefined) return { text: t('callLate', { time: times.since(missedAt) }), tone: 'broken' };
  if (urgency === 'late' && lateAt !== null) return { text: t('callLate', { time: times.since(lateAt) }), tone: 'broken' };
  if (!times.passed(dueAt)) return { text: t('callIn', { time: times.until(dueAt) }), tone: 'muted' };
  if (lateAt === null) return undefined;
  return { text: t('callLeft', { time: times.until(lateAt) }), tone: urgency === 'at-risk' ? 'late' : 'muted' };
}

/** The time a call stands under in a list: when it is due, or since when it waits. */
export const callTime = ({ dueAt, missedAt }: DeskCallback, { times }: CallSpeech): string => times.brief(missedAt ?? dueAt);
