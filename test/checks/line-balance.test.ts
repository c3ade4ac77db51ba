import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countLines, findThinTests } from './line-balance.ts';

const source = { path: 'packages/a/src/a.ts', text: 'a\n\nb\n' };
const test = { path: 'packages/a/src/a.test.ts', text: 'a\nb\n' };

describe('the balance of tests and source', () => {
  it('counts lines with something in them, and neither styles nor words', () => {
    assert.deepEqual(countLines([source, test, { path: 'packages/a/src/words/de.ts', text: 'x\n' }, { path: 'packages/a/src/a-styles.ts', text: 'x\n' }]), {
      source: 2,
      tests: 2,
    });
  });
  it('is lost when tests have fewer lines', () => {
    assert.deepEqual(findThinTests([source, test]), []);
    assert.equal(findThinTests([source, { ...test, text: 'a\n' }]).length, 1);
  });
});
