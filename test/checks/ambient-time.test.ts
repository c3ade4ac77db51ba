import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAmbientTime } from './ambient-time.ts';

const lines = (text: string): (number | undefined)[] => findAmbientTime([{ path: 'packages/a/src/a.ts', text }]).map(({ line }) => line);

describe('time that nobody injected', () => {
  it('is asked for by a Date of nothing', () => {
    assert.deepEqual(lines('const a = 1;\nconst now = new Date();'), [2]);
  });
  it('is not asked for by a Date of a moment', () => {
    assert.deepEqual(lines('const a = new Date(0), b = new Date(clock.now());'), []);
  });
});
