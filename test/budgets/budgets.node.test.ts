import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listModulesForStaffOnly, listReached } from './agents-rules.ts';
import { listFetched, type Chunks } from './chunks.ts';
import { measureStage } from './stages.ts';

const chunk = (modules: string[], imports: string[] = [], dynamicImports: string[] = []) => ({ name: '', isEntry: false, modules, imports, dynamicImports });
const chunks: Chunks = {
  'faden.js': chunk(['main.ts'], [], ['chat.js']),
  'chat.js': chunk(['chat.ts'], ['lit.js', 'faden.js']),
  'lit.js': chunk(['lit.ts']),
};

describe('size budgets', () => {
  it('count a chunk with all it imports at once, each once, and nothing that comes later', () => {
    assert.deepEqual(listFetched(chunks, ['main.ts']), ['faden.js']);
    assert.deepEqual(listFetched(chunks, ['main.ts', 'chat.ts']).toSorted(), ['chat.js', 'faden.js', 'lit.js']);
  });
  it('stop when a source file is in no chunk, instead of counting nothing', () => {
    assert.throws(() => listFetched(chunks, ['gone.ts']), /No chunk contains gone.ts/);
  });
  it('break by a byte or a request too many', () => {
    const stage = { name: 'typing', sources: ['chat.ts'], maxBytes: 300, maxRequests: 3 };
    assert.equal(measureStage(stage, chunks, () => 100).holds, true);
    assert.equal(measureStage(stage, chunks, () => 101).holds, false);
    assert.equal(measureStage({ ...stage, maxRequests: 2 }, chunks, () => 100).holds, false);
  });
});

describe('rules of agents', () => {
  it('are followed through code, not through types', () => {
    const files: Record<string, string> = {
      'a/rules.ts': `import { b } from './b.ts'; import type { C } from './c.ts';`,
      'a/b.ts': `export { d } from '../d.ts';`,
      'd.ts': '',
    };
    assert.deepEqual([...listReached('a/rules.ts', (path) => files[path] ?? 'missing')], ['a/rules.ts', 'a/b.ts', 'd.ts']);
  });
  it('are known by name in the protocol, and those of customers are not among them', () => {
    const modules = listModulesForStaffOnly();
    assert.ok(modules.includes('packages/protocol/src/rules/agent-rules.ts'));
    assert.ok(modules.some((path) => path.includes('/people/')));
    assert.ok(!modules.includes('packages/protocol/src/state/evolve.ts'));
  });
});
