import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findListingBreaks, findUndocumentedExports } from './exports.ts';

const listing = (text: string, path = 'packages/a/src/index.ts'): string[] => findListingBreaks([{ path, text }]).map((finding) => finding.say);
const silent = (text: string, path = 'packages/a/src/a.ts'): string[] => findUndocumentedExports([{ path, text }]).map((finding) => finding.say);
const missing = (name: string): string => `Open the export "${name}" with one sentence that says what it is.`;

describe('index files', () => {
  it('may list exports by name', () => {
    assert.deepEqual(listing(`export { a, type B } from './a.ts'; export type { C } from './c.ts'; export {};`), []);
  });
  it('may not export everything, nor may other files', () => {
    assert.deepEqual(listing(`export * from './a.ts';`), ['List every export by name instead of `export *`.']);
    assert.deepEqual(listing(`export * as a from './a.ts';`, 'packages/a/src/b.ts'), ['List every export by name instead of `export *`.']);
  });
  it('may not contain code', () => {
    const say = 'An index only lists; move this into a file of its own.';
    assert.deepEqual(listing(`import { a } from './a.ts'; export const b = a;`), [say, say]);
  });
});

describe('documentation of exports', () => {
  it('is a sentence right above', () => {
    assert.deepEqual(silent('/** Makes an outbox. */\nexport function createOutbox() {}'), []);
    assert.deepEqual(silent('/**\n * An {@link Outbox} that forgets.\n * @param x - One.\n */\nexport function createOutbox() {}'), []);
  });
  it('is missed on functions, types, constants, interfaces and classes', () => {
    assert.deepEqual(silent('export function f() {}\nexport type T = 1;\nexport const c = 1;\nexport interface I {}\nexport class K {}'), [
      missing('f'), missing('T'), missing('c'), missing('I'), missing('K'),
    ]);
  });
  it('is not satisfied by a line comment, an empty one, tags alone, or one that belongs to something else', () => {
    assert.deepEqual(silent('// Makes an outbox.\nexport const a = 1;'), [missing('a')]);
    assert.deepEqual(silent('/** */\nexport const a = 1;'), [missing('a')]);
    assert.deepEqual(silent('/** @param x - The first value of two. */\nexport const a = 1;'), [missing('a')]);
    assert.deepEqual(silent('/** Something else here. */\nconst b = 1;\nexport const a = b;'), [missing('a')]);
  });
  it('may stand above decorators', () => {
    assert.deepEqual(silent('/** A box with text. */\n@customElement("x-a")\nexport class A {}'), []);
  });
  it('is shared by a schema and its type', () => {
    assert.deepEqual(silent('/** The id of a case. */\nexport const CaseId = 1;\nexport type CaseId = number;'), []);
  });
  it('is shared by constants listed line by line, and ends with the list', () => {
    assert.deepEqual(silent('/** The signs of the timeline. */\nexport const a = 1;\nexport const b = 2;\n\nexport const c = 3;'), [missing('c')]);
  });
  it('is not asked of tests', () => {
    assert.deepEqual(silent('export const a = 1;', 'packages/a/src/a.test.ts'), []);
  });
});
