import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findManifestBreaks, type Manifest } from './manifests.ts';

const layers = {
  base: { is: '', runs: '', imports: {} },
  page: { is: '', runs: '', imports: { base: 'code' as const } },
};
const base = { folder: 'base', manifest: { name: '@faden/base', type: 'module' }, references: [] };
const page: Manifest = { name: '@faden/page', type: 'module', dependencies: { '@faden/base': '0.1.0', lit: '3.3.3' } };

function say(manifest: Manifest, references = ['base']): string[] {
  return findManifestBreaks([base, { folder: 'page', manifest, references }], layers).map((finding) => finding.say);
}

describe('package manifests', () => {
  it('accepts what agrees with the layers', () => {
    assert.deepEqual(say(page), []);
  });
  it('notices a dependency that the layers do not allow', () => {
    assert.deepEqual(say({ ...page, dependencies: { '@faden/base': '0.1.0', '@faden/other': '0.1.0' } }, ['base', 'other']), [
      'layers.json does not allow page to depend on other.',
    ]);
  });
  it('notices project references that differ', () => {
    assert.deepEqual(say(page, []), ['The references must be: base.']);
    assert.deepEqual(say({ ...page, dependencies: {} }), ['The references must be: none.']);
  });
  it('notices versions that are ranges', () => {
    assert.deepEqual(say({ ...page, devDependencies: { x: '^1.0.0' } }), ['x must be pinned to one exact version, not "^1.0.0".']);
  });
  it('notices a package that is only in the table', () => {
    assert.deepEqual(findManifestBreaks([base], layers).map((finding) => finding.say), ['There is no folder packages/page.']);
  });
});
