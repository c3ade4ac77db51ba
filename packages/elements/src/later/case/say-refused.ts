import type { ErrorCode } from '@faden/protocol';
import type { TextKey } from '../../words/catalogue.ts';
import type { TimedWords as Words } from '../../words/timed-words.ts';

const known: Readonly<Partial<Record<ErrorCode, TextKey>>> = {
  point_unanswered: 'why_point_unanswered',
  commitment_settled: 'why_commitment_settled',
  already_rated: 'why_already_rated',
  already_open: 'why_already_open',
  not_resolved: 'why_not_resolved',
};

/** Why something was not taken, in words; a code without words of its own still gets an honest sentence. */
export function sayRefused(code: ErrorCode | undefined, words: Words): string {
  if (code === undefined) return words.text('notReached');
  const key = known[code];
  if (key) return words.text('refusedHere', { why: words.text(key) });
  return words.text(code === 'rate_limited' ? 'why_rate_limited' : code === 'case_ended' ? 'why_case_ended' : 'why_other');
}
