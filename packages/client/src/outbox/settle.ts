import { type CommandResult, type ErrorCode, FadenError, type SubmitAnswer } from '@faden/protocol';

import { errorOfProblem, isRecord } from '../call/read-answer.ts';
import type { OutboxRecord } from './outbox-record.ts';

/** What the gateway made of one command: in the timeline up to `seq`, or refused for good. */
export type Settled =
  | { readonly record: OutboxRecord; readonly type: 'accepted'; readonly seq: number }
  | { readonly record: OutboxRecord; readonly type: 'refused'; readonly error: FadenError };

/** What came of a batch: what is settled, and the failure that stopped the rest, if one did. */
export interface BatchOutcome {
  readonly settled: readonly Settled[];
  readonly stopped?: FadenError;
}

/** Reads the answer to a batch. Results are matched by id, so that an answer to another question settles nothing. */
export function readResults(batch: readonly OutboxRecord[], answer: unknown): BatchOutcome {
  const results = isRecord(answer) && Array.isArray(answer['results']) ? (answer as SubmitAnswer).results : null;
  if (!results) throw new FadenError('not_gateway', 'The answer has another shape');
  const settled: Settled[] = [];
  for (const record of batch) {
    const result = results.find((one) => one.id === record.id);
    const outcome = settledBy(record, result);
    if (outcome instanceof FadenError) return { settled, stopped: outcome };
    settled.push(outcome);
  }
  return { settled };
}

/** What one result settles, or the error that ends the batch: it may succeed later, or was not tried, or concerns the whole case. */
function settledBy(record: OutboxRecord, result: CommandResult | undefined): Settled | FadenError {
  if (result?.outcome === 'accepted' || result?.outcome === 'repeated') return { record, type: 'accepted', seq: Math.max(0, ...result.entries.map((entry) => entry.seq)) };
  if (result?.outcome !== 'refused') return new FadenError('busy', 'Not tried');
  const error = errorOfProblem(result.problem);
  // With a path it speaks of what the command is about, a message or a call that is not there; the case is.
  return error.retryable || (ofTheCase(error.code) && error.facts.path === undefined) ? error : { record, type: 'refused', error };
}

/** Whether a refusal speaks of the whole case: not there (for us), or erased. */
export const ofTheCase = (code: ErrorCode): boolean => code === 'not_found' || code === 'gone';
