import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBadTestHabits } from './test-habits.ts';

const found = (text: string): number => findBadTestHabits([{ path: 'packages/a/src/a.test.ts', text }]).length;

describe('habits of tests', () => {
  it('are good when tests run always and wait for events', () => {
    assert.equal(found(`it('adds', async () => { await once(stream, 'end'); clock.advance(1000); });`), 0);
  });
  it('are bad when tests are skipped or run alone', () => {
    assert.equal(found(`it.${'skip'}('adds', () => {});`), 1);
    assert.equal(found(`describe.${'only'}('adds', () => {});`), 1);
    assert.equal(found(`test('adds', { ${'skip'}: true }, () => {});`), 1);
  });
  it('are bad when tests wait by the clock', () => {
    assert.equal(found(`await new Promise((resolve) => ${'setTimeout'}(resolve, 50));`), 1);
    assert.equal(found(`import { setTimeout } from 'node:${'timers'}/promises';`), 1);
  });
});
