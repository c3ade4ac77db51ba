import type { LedgerLine } from '@faden/protocol';
import type { TextKey } from '../../words/catalogue.ts';
import type { TimedWords as Words } from '../../words/timed-words.ts';

/** How a promise stands, as a tag and as a line of the ledger. */
export interface PromiseState {
  readonly status: LedgerLine['status'];
  readonly dueAt?: string | undefined;
  readonly settledAt?: string | undefined;
  /** The new time of a moved promise, where it is known. */
  readonly movedTo?: string | undefined;
}

const texts: Readonly<Record<LedgerLine['status'], TextKey>> = {
  open: 'promiseOpen',
  kept: 'promiseKept',
  late: 'promiseLate',
  broken: 'promiseBroken',
  moved: 'promiseMoved',
  withdrawn: 'promiseWithdrawn',
  'given-up': 'promiseGivenUp',
  sent: 'notConfirmed',
  unreachable: 'promiseUnreachable',
};

/** A stretch of time in words, in the coarsest unit that is honest: days from two on, else hours and minutes. */
export function spanWords(words: Words, ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  if (minutes >= 2880) return words.text('spanDays', { n: Math.round(minutes / 1440) });
  return minutes < 60 ? words.text('spanMinutes', { m: minutes }) : words.text('spanHours', { h: Math.floor(minutes / 60), m: minutes % 60 });
}

/** The state of a promise in words; how late it was and where it was moved to belong to the state. */
export function promiseState(words: Words, { status, dueAt, settledAt, movedTo }: PromiseState): string {
  if (status === 'late' && dueAt !== undefined && settledAt !== undefined) return words.text('promiseLateBy', { span: spanWords(words, Date.parse(settledAt) - Date.parse(dueAt)) });
  if (status === 'moved' && movedTo !== undefined) return words.text('promiseMovedTo', { time: words.moment(movedTo) });
  return words.text(texts[status]);
}

/** Who is to keep it and until when. */
export function promiseDue(words: Words, name: string | undefined, dueAt: string): string {
  const time = words.moment(dueAt);
  return name === undefined ? words.text('promiseByTime', { time }) : words.text('promiseBy', { name, time });
}
