import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Layers } from '../source/layers.ts';
import { findLayerBreaks, type LayersInput } from './layers.ts';

const layers: Layers = {
  base: { is: '', runs: '', imports: {} },
  page: { is: '', runs: '', imports: { base: 'code', look: 'types', late: 'lazy' } },
  look: { is: '', runs: '', imports: {} },
  late: { is: '', runs: '', imports: {} },
};

function breaksIn(text: string, path = 'packages/page/src/a.ts'): string[] {
  const input: LayersInput = {
    files: [{ path, text }],
    layers,
    doors: { base: ['define/*', 'contracts'] },
    shipped: { page: ['lit', '@scope/known'] },
    forTests: { page: ['fast-check'] },
  };
  return findLayerBreaks(input).map((finding) => finding.say);
}

describe('imports between packages', () => {
  it('lets a package import what its layer allows', () => {
    assert.deepEqual(breaksIn(`import { a } from '@faden/base'; import type { B } from '@faden/look'; await import('@faden/late');`), []);
  });
  it('refuses the other direction, of types too', () => {
    assert.deepEqual(breaksIn(`import type { P } from '@faden/page';`, 'packages/base/src/a.ts'), ['base may not import page.']);
  });
  it('refuses code where only types are allowed', () => {
    assert.deepEqual(breaksIn(`import { b } from '@faden/look';`), ['page may import only types from look.']);
  });
  it('reads re-exports and inline type imports as imports', () => {
    assert.deepEqual(breaksIn(`export { b } from '@faden/look'; export type X = import('@faden/other').X;`), [
      'page may import only types from look.',
      'page may not import other.',
    ]);
  });
  it('refuses a static import of what must come later', () => {
    assert.deepEqual(breaksIn(`import '@faden/late';`), ['page may load late only by import().']);
  });
  it('refuses to reach into the files of another package', () => {
    assert.deepEqual(breaksIn(`import { a } from '@faden/base/src/a.ts';`), ['"@faden/base/src/a.ts" is not a public name.']);
    assert.deepEqual(breaksIn(`import { a } from '../../base/src/a.ts';`), ['"../../base/src/a.ts" leaves the package; use its public name.']);
  });
  it('lets a package through the doors another one opens', () => {
    assert.deepEqual(breaksIn(`import '@faden/base/define/a'; import { b } from '@faden/base/contracts';`), []);
    assert.deepEqual(breaksIn(`import '@faden/base/contracts/deep';`), ['"@faden/base/contracts/deep" is not a public name.']);
  });
  it('refuses libraries that the package does not declare, and knows scopes and subpaths', () => {
    assert.deepEqual(breaksIn(`import 'lit/decorators.js'; import '@scope/known/deep'; import '@scope/new';`), [
      '"@scope/new" is not in the package.json of page.',
    ]);
  });
  it('lets tests use development dependencies, but not the source', () => {
    assert.deepEqual(breaksIn(`import 'fast-check';`, 'packages/page/src/a.test.ts'), []);
    assert.deepEqual(breaksIn(`import 'fast-check';`), ['"fast-check" is not in the package.json of page.']);
  });
  it('keeps Node out of everything but the server', () => {
    assert.deepEqual(breaksIn(`import 'node:fs';`), ['Only server knows Node; "node:fs" belongs behind a port.']);
  });
  it('asks for the extension of a relative import', () => {
    assert.deepEqual(breaksIn(`import './b';`), ['"./b" must name the file with its extension.']);
  });
  it('refuses a package nobody wrote into the table', () => {
    assert.deepEqual(breaksIn('', 'packages/new/src/a.ts'), ['The package "new" is missing in layers.json.']);
  });
});
