import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBrokenExamples, listExamples } from './examples.ts';

const page = (text: string) => ({ path: 'docs/page.md', text });

describe('examples in pages', () => {
  it('are the ts blocks, with their line', () => {
    const [example, ...others] = listExamples(page('# A\n\n```ts run\nconst a = 1;\n```\n\n```sh\nls\n```\n'));
    assert.deepEqual(example, { page: 'docs/page.md', line: 4, code: 'const a = 1;\n', runs: true });
    assert.deepEqual(others, []);
  });
  it('go on where the block before stopped, with true line numbers', () => {
    const text = '```ts\nconst a = 1;\n```\n\ntext\n\n```ts continued\nconst b: string = a;\n```\n';
    const [finding] = findBrokenExamples([page(text)]);
    assert.equal(finding?.line, 8);
    assert.match(finding?.say ?? '', /not assignable/);
  });
  it('are found when they do not compile, when they do not run, and not otherwise', () => {
    const broken = findBrokenExamples([page('```ts\nconst a: string = 1;\n```\n```ts run\nthrow new Error("no such case");\n```\n```ts run\nconst b = 2;\n```\n')]);
    assert.deepEqual(broken.map((finding) => finding.line), [2, 5]);
    assert.match(broken[1]?.say ?? '', /no such case/);
  });
});
