import { type EntriesPage, FadenError, type Snapshot } from '@faden/protocol';

import { isRecord } from '../call/read-answer.ts';
import type { CallRequest } from '../call/caller.ts';

/** Reads cases from the gateway; rejects when the answer is not what it should be. */
export interface Reader {
  snapshot(caseId: string): Promise<Snapshot>;
  /** A page of a stream; neither `after` nor `before`: the newest. */
  page(stream: string, request: { readonly after?: number; readonly before?: number; readonly limit: number }): Promise<EntriesPage>;
}

/** The case a stream belongs to. */
export const caseOf = (stream: string): string => stream.replace(/!$/, '');

/** Whether a stream is the internal one of its case. */
export const isInternal = (stream: string): boolean => stream.endsWith('!');

/** A reader that calls as the present session. Only envelopes are checked: the gateway is trusted with their content. */
export function createReader(call: <T>(request: CallRequest) => Promise<T>): Reader {
  return {
    async snapshot(caseId) {
      const answer = await call<Snapshot>({ path: `/cases/${caseId}/snapshot` });
      if (!isRecord(answer) || !isMark(answer.mark) || !Array.isArray(answer.tail)) throw misread();
      return answer;
    },
    async page(stream, { after, before, limit }) {
      const query = [
        `limit=${limit}`,
        ...(after === undefined ? [] : [`after=${after}`]),
        ...(before === undefined ? [] : [`before=${before}`]),
        ...(isInternal(stream) ? ['stream=internal'] : []),
      ];
      const answer = await call<EntriesPage>({ path: `/cases/${caseOf(stream)}/entries?${query.join('&')}` });
      if (!isRecord(answer) || !isMark(answer.mark) || !Array.isArray(answer.entries)) throw misread();
      return answer;
    },
  };
}

/** Whether an unknown value is a mark. */
export const isMark = (value: unknown): value is [string, number, string] => Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number' && typeof value[2] === 'string';

const misread = (): FadenError => new FadenError('not_gateway', 'The answer has another shape');
