import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

describe('the elements', () => {
  it('can be imported on a server, where importing does nothing', async () => {
    const { FadenChat, FadenPanel } = await import('./index.ts');
    assert.deepEqual([typeof FadenChat, typeof FadenPanel], ['function', 'function']);
  });
});
