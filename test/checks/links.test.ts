import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBrokenLinks } from './links.ts';

const files: Record<string, string> = { 'docs/a.md': '# Start here: the `curl` journey\n', LICENSE: 'MIT' };
const deps = { exists: (path: string) => path in files, read: (path: string) => files[path] ?? '' };
const say = (text: string): string[] => findBrokenLinks([{ path: 'docs/page.md', text }], deps).map((finding) => finding.say);

describe('links between pages', () => {
  it('may lead to files, headings and other sites', () => {
    assert.deepEqual(say('[a](a.md) [b](./a.md#start-here-the-curl-journey) [c](../LICENSE) [d](https://example.org/x)'), []);
  });
  it('may not lead to a file that is missing, or out of the repository', () => {
    assert.deepEqual(say('[a](b.md)'), ['The link "b.md" leads nowhere.']);
    assert.deepEqual(say('![a](../../x.png)'), ['The link "../../x.png" leads nowhere.']);
  });
  it('may not name a heading that is missing', () => {
    assert.deepEqual(say('[a](a.md#end)'), ['The link "a.md#end" names no heading.']);
  });
  it('are not looked for in code', () => {
    assert.deepEqual(say('`[a](b.md)`\n```md\n[a](c.md)\n```'), []);
  });
});
