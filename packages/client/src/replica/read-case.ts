import { type EntriesPage, FadenError, type Snapshot } from '@faden/protocol';

import { isRecord } from '../call/read-answer.ts';
import type { Call } from '../call/caller.ts';
import { caseOf, isInternal, isMark } from './stream-name.ts';

/** Which page of a stream is asked for; neither `after` nor `before`: the newest. */
export interface PageRequest {
  readonly after?: number;
  readonly before?: number;
  readonly limit: number;
}

const isAnswer = (answer: unknown, list: 'tail' | 'entries'): boolean => isRecord(answer) && isMark(answer['mark']) && Array.isArray(answer[list]);
const misread = (): FadenError => new FadenError('not_gateway', 'The answer has another shape');

/** Reads the newest of a case. Only envelopes are checked: the gateway is trusted with their content. */
export async function readSnapshot(call: Call, caseId: string): Promise<Snapshot> {
  const answer = await call<Snapshot>({ path: `/cases/${caseId}/snapshot` });
  if (!isAnswer(answer, 'tail')) throw misread();
  return answer;
}

/** Reads a page of a stream; rejects when the answer is not what it should be. */
export async function readPage(call: Call, stream: string, request: PageRequest): Promise<EntriesPage> {
  const query = Object.entries({ ...request, ...(isInternal(stream) && { stream: 'internal' }) }).map(([name, value]) => `${name}=${value}`);
  const answer = await call<EntriesPage>({ path: `/cases/${caseOf(stream)}/entries?${query.join('&')}` });
  if (!isAnswer(answer, 'entries')) throw misread();
  return answer;
}
