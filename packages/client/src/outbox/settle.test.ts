import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { OutboxRecord } from './outbox-record.ts';
import { readResults } from './settle.ts';

const record = { id: 'one', case: 'case', kind: 'callback.cancel', body: {}, n: 1, state: 'pending' } as unknown as OutboxRecord;
const refused = (problem: Readonly<Record<string, unknown>>) => ({
  results: [{ id: 'one', outcome: 'refused', problem: { type: 'about:blank', title: 'No', status: 404, retryable: false, instance: 'about:blank', ...problem } }],
});

describe('reading what became of a batch', () => {
  it('takes what is not there for the whole case, and leaves the command to whoever offers the case again', () => {
    const { settled, stopped } = readResults([record], refused({ code: 'not_found' }));
    assert.deepEqual([settled, stopped?.code], [[], 'not_found']);
  });

  it('refuses alone a command about something in the case that is not there', () => {
    const { settled, stopped } = readResults([record], refused({ code: 'not_found', path: 'body.callback' }));
    assert.deepEqual([settled[0]?.type, stopped], ['refused', undefined]);
  });

  it('ends the batch where it may succeed later, and where it was not tried', () => {
    assert.equal(readResults([record], refused({ code: 'busy', status: 503, retryable: true })).stopped?.code, 'busy');
    assert.equal(readResults([record], { results: [] }).stopped?.code, 'busy');
    assert.throws(() => readResults([record], 'a page of a proxy'), { code: 'not_gateway' });
  });
});
