import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { createDocsHandler } from './docs-handler.ts';

describe('the documentation', () => {
  let root = '';
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'faden-docs-'));
    mkdirSync(join(root, 'docs', 'errors'), { recursive: true });
    mkdirSync(join(root, 'docs', 'reference'));
    mkdirSync(join(root, 'packages', 'server'), { recursive: true });
    writeFileSync(join(root, 'README.md'), '# Faden');
    writeFileSync(join(root, 'secret.md'), '# Secret');
    writeFileSync(join(root, 'packages', 'server', 'README.md'), '# The server');
    writeFileSync(join(root, 'docs', 'README.md'), [
      '# Start & go', '<!-- hidden -->', '## Two words', '## Two words', '<script>alert(1)</script>',
      '[errors](errors/not_found.md#why) [out](../packages/server/README.md) [far](https://example.com/) [secret](../secret.md) [bad](javascript:alert(1)) [data](reference/a.json)',
      '', '| A | B |', '| --- | --- |', '| `x<y` | 2 |',
    ].join('\n'));
    writeFileSync(join(root, 'docs', 'errors', 'not_found.md'), '# Not found');
    writeFileSync(join(root, 'docs', 'reference', 'a.json'), '{}');
  });
  after(() => rmSync(root, { recursive: true }));

  const get = async (path: string): Promise<Response | undefined> => createDocsHandler(root)(new Request(`http://localhost${path}`), {});
  const read = async (path: string): Promise<string> => (await get(path))?.text() ?? '';

  it('begins with its README, titled by the first heading', async () => {
    const html = await read('/docs/');
    assert.match(html, /<title>Start &amp; go · Faden<\/title>/);
    assert.match(html, /<td><code>x&lt;y<\/code><\/td>/);
  });

  it('gives every heading an address of its own', async () => {
    const html = await read('/docs/');
    assert.match(html, /<h2 id="two-words">/);
    assert.match(html, /<h2 id="two-words-1">/);
  });

  it('links to what is served and to nothing else', async () => {
    const html = await read('/docs/');
    assert.match(html, /href="\/docs\/errors\/not_found#why"/);
    assert.match(html, /href="\/docs\/repository\/packages\/server\/README"/);
    assert.match(html, /href="https:\/\/example.com\/"/);
    assert.match(html, /href="\/docs\/reference\/a.json"/);
    assert.doesNotMatch(html, /href="[^"]*secret|href="javascript/);
  });

  it('shows raw HTML as text, and comments not at all', async () => {
    const html = await read('/docs/');
    assert.match(html, /&lt;script&gt;/);
    assert.doesNotMatch(html, /<script|hidden/);
  });

  it('lists all pages and marks the one that is read', async () => {
    assert.match(await read('/docs/errors/not_found'), /<a href="\/docs\/errors\/not_found" aria-current="page">Not found<\/a>/);
  });

  it('shows the READMEs of packages and the data pages point at', async () => {
    assert.match(await read('/docs/repository/packages/server/README'), /The server/);
    assert.equal(await read('/docs/reference/a.json'), '{}');
  });

  it('leads old addresses with .md to the page', async () => {
    assert.equal((await get('/docs/errors/not_found.md'))?.headers.get('location'), '/docs/errors/not_found');
    assert.equal((await get('/docs/README.md'))?.headers.get('location'), '/docs/');
  });

  it('runs no scripts of anybody', async () => {
    assert.match((await get('/docs/'))?.headers.get('content-security-policy') ?? '', /default-src 'none'.*require-trusted-types-for 'script'/);
  });

  for (const path of ['/docs/missing', '/docs/../secret', '/docs/repository/secret', '/docs/repository/../secret', '/docs/%2e%2e/secret', '/docs/repository/packages/server/package.json']) {
    it(`has nothing at ${path}`, async () => {
      const response = await get(path);
      assert.ok(response === undefined || response.status === 301 || response.status === 404, String(response?.status));
    });
  }
});
