import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readKnipReport } from './dead-exports.ts';

describe('dead exports', () => {
  it('are told with their place', () => {
    const report = {
      issues: [
        { file: 'packages/a/src/a.ts', exports: [{ name: 'createA', line: 3 }], types: [], files: [] },
        { file: 'packages/a/src/b.ts', files: [{ name: 'packages/a/src/b.ts' }] },
      ],
    };
    assert.deepEqual(readKnipReport(report), [
      { path: 'packages/a/src/a.ts', line: 3, say: 'Nobody imports this export: createA.' },
      { path: 'packages/a/src/b.ts', say: 'Nothing uses this file: packages/a/src/b.ts.' },
    ]);
  });
  it('are none when knip is content', () => {
    assert.deepEqual(readKnipReport({ issues: [] }), []);
  });
});
