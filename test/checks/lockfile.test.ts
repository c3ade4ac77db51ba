import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findLockfileGaps, type Lockfile } from './lockfile.ts';

function say(packages: Lockfile['packages']): string[] {
  return findLockfileGaps({ packages }).map((finding) => finding.say);
}

describe('the lockfile', () => {
  it('is complete when every optional package is there, beside it or above it', () => {
    assert.deepEqual(
      say({
        'node_modules/a': { integrity: 'x', optionalDependencies: { 'a-linux': '1' } },
        'node_modules/a-linux': { integrity: 'x' },
        'node_modules/b/node_modules/c': { integrity: 'x', optionalDependencies: { 'c-mac': '1' } },
        'node_modules/b/node_modules/c-mac': { integrity: 'x' },
      }),
      [],
    );
  });
  it('names the platform package that is missing', () => {
    assert.deepEqual(say({ 'node_modules/a': { integrity: 'x', optionalDependencies: { 'a-mac': '1' } } }), [
      'node_modules/a needs a-mac on some platform, and the lockfile does not have it.',
    ]);
  });
  it('does not count a package that only lies deeper elsewhere', () => {
    assert.equal(
      say({
        'node_modules/a': { integrity: 'x', optionalDependencies: { 'a-mac': '1' } },
        'node_modules/b/node_modules/a-mac': { integrity: 'x' },
      }).length,
      1,
    );
  });
  it('asks for a digest of everything that is downloaded', () => {
    assert.deepEqual(say({ 'packages/x': {}, 'node_modules/@faden/x': { link: true }, 'node_modules/a': {} }), [
      'node_modules/a has no integrity digest.',
    ]);
  });
});
