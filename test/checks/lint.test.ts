import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { root } from '../source/source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'faden-lint-'));
cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The rules that complain about these files, in the repository's own configuration. */
function rulesBrokenBy(files: Record<string, string>): string[] {
  const source = join(folder, 'packages');
  rmSync(source, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), text);
  }
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--format=json'], { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
  return [...new Set(diagnostics.map(({ code }) => code.replace(/^.*\((.*)\)$/, '$1')))].toSorted();
}

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

describe('the linter', () => {
  it('is content with clean code', () => {
    assert.deepEqual(rulesBrokenBy({ 'client/src/a.ts': 'export const a = 1;\n' }), []);
  });
  it('stops files over 300 lines, but not styles, words and tests', () => {
    const long = `export const a = 1;\n${lines(300, '// why')}`;
    assert.deepEqual(rulesBrokenBy({ 'client/src/a.ts': long }), ['max-lines']);
    assert.deepEqual(rulesBrokenBy({ 'client/src/a.styles.ts': long, 'client/src/words/de.ts': long, 'client/src/a.test.ts': long }), []);
    assert.deepEqual(rulesBrokenBy({ 'client/src/a.ts': `export const a = 1;\n${lines(299, '// why')}` }), []);
  });
  it('stops functions over 60 lines', () => {
    assert.deepEqual(rulesBrokenBy({ 'desk/src/a.ts': `export function a(): void {\n${lines(59, '  // why')}}\n` }), ['max-lines-per-function']);
    assert.deepEqual(rulesBrokenBy({ 'desk/src/a.ts': `export function a(): void {\n${lines(58, '  // why')}}\n` }), []);
  });
  it('stops import cycles, of types too', () => {
    const a = `import type { B } from './b.ts';\nexport type A = B[];\n`;
    const b = `import type { A } from './a.ts';\nexport type B = A | 1;\n`;
    assert.deepEqual(rulesBrokenBy({ 'client/src/a.ts': a, 'client/src/b.ts': b }), ['no-cycle']);
  });
  it('stops default exports, any, unfinished work and the assertion that something is there', () => {
    assert.deepEqual(rulesBrokenBy({ 'client/src/a.ts': 'const a = 1;\nexport default a;\n' }), ['no-default-export']);
    assert.deepEqual(rulesBrokenBy({ 'client/src/a.ts': 'export type A = any;\n' }), ['no-explicit-any']);
    assert.deepEqual(rulesBrokenBy({ 'client/src/a.ts': `// ${'TO'}DO later\nexport const a = 1;\n` }), ['no-warning-comments']);
    assert.deepEqual(rulesBrokenBy({ 'client/src/a.ts': 'export const a = (b?: { c: 1 }): 1 => b!.c;\n' }), ['no-non-null-assertion']);
  });
  it('stops time, chance and network that nobody injected', () => {
    assert.deepEqual(rulesBrokenBy({ 'protocol/src/a.ts': 'export const a = (): number => Date.now() + Math.random();\n' }), ['no-restricted-properties']);
    assert.deepEqual(rulesBrokenBy({ 'gateway/src/a.ts': 'export const a = (): unknown => fetch("x");\n' }), ['no-restricted-globals']);
    assert.deepEqual(rulesBrokenBy({ 'client/src/a.ts': 'export const a = (): unknown => setTimeout(() => 1, 1);\n' }), ['no-restricted-globals']);
  });
});
