import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';

import { createStaticFiles } from './static-files.ts';

describe('a folder of files', () => {
  let outside = '';
  let folder = '';
  before(() => {
    outside = mkdtempSync(join(tmpdir(), 'faden-static-'));
    folder = join(outside, 'public');
    mkdirSync(join(folder, 'sub'), { recursive: true });
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    writeFileSync(join(folder, '.env'), 'secret');
    writeFileSync(join(folder, 'headers.json'), '{}');
    writeFileSync(join(folder, 'index.html'), '<p>{{gateway}}</p>');
    writeFileSync(join(folder, 'sub', 'index.html'), '<p>sub</p>');
    writeFileSync(join(folder, 'main.js'), 'export const a = 1;'.repeat(50));
    mkdirSync(join(folder, 'chunks'));
    writeFileSync(join(folder, 'chunks', 'desk-AbC_12-x.js'), 'export {};');
  });
  after(() => rmSync(outside, { recursive: true }));

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    createStaticFiles({ folder, under: '/site/', unchanging: 'chunks/', hidden: ['headers.json'] })(new Request(`http://localhost/site/${path}`, { headers, method }), {});

  it('answers with content, type and a tag to come back with', async () => {
    const response = await get('main.js');
    assert.equal(response?.status, 200);
    assert.equal(response?.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(response?.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response?.headers.get('cache-control'), 'no-cache');
    const again = await get('main.js', { 'if-none-match': response?.headers.get('etag') ?? '' });
    assert.equal(again?.status, 304);
    assert.equal(await again?.text(), '');
  });

  it('shows the index of a folder', async () => {
    assert.equal(await (await get(''))?.text(), '<p>{{gateway}}</p>');
    assert.equal(await (await get('sub/'))?.text(), '<p>sub</p>');
  });

  it('compresses what shrinks for those who understand it', async () => {
    const response = await get('main.js', { 'accept-encoding': 'gzip, br' });
    assert.equal(response?.headers.get('content-encoding'), 'br');
    assert.equal(response?.headers.get('vary'), 'Accept-Encoding');
    const bytes = new Uint8Array(await response?.arrayBuffer() ?? []);
    assert.equal(brotliDecompressSync(bytes).toString(), 'export const a = 1;'.repeat(50));
  });

  it('lets browsers keep for ever what has a digest in its name', async () => {
    assert.match((await get('chunks/desk-AbC_12-x.js'))?.headers.get('cache-control') ?? '', /immutable/);
  });

  it('shows a changed file at once', async () => {
    const files = createStaticFiles({ folder });
    const read = async () => (await files(new Request('http://localhost/changing.txt'), {}))?.text();
    writeFileSync(join(folder, 'changing.txt'), 'one');
    assert.equal(await read(), 'one');
    writeFileSync(join(folder, 'changing.txt'), 'three');
    assert.equal(await read(), 'three');
  });

  it('fills in what a page leaves open', async () => {
    const files = createStaticFiles({ folder, fill: (text) => text.replace('{{gateway}}', 'https://contact.example') });
    assert.equal(await (await files(new Request('http://localhost/'), {}))?.text(), '<p>https://contact.example</p>');
  });

  it('answers HEAD without a body', async () => {
    const response = await get('main.js', {}, 'HEAD');
    assert.equal(response?.status, 200);
    assert.equal(await response?.text(), '');
  });

  for (const path of ['../secret.txt', '..%2fsecret.txt', '%2e%2e/secret.txt', 'sub/..%2f..%2fsecret.txt', '..%5csecret.txt', '%2fetc/passwd', '.env', 'sub/../.env', 'headers.json', 'sub', 'main.js/', 'missing.js', '%00', '%zz', 'main.js%00.html']) {
    it(`has nothing at ${path}`, async () => assert.equal(await get(path), undefined));
  }

  it('only reads', async () => assert.equal(await get('main.js', {}, 'POST'), undefined));
});
