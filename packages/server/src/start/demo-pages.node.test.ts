import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { freshDirectory } from '../testing/fresh-directory.ts';
import { createDemoIndex, createDemoSite, createPlayground } from './demo-pages.ts';

const origins = { gateway: ['http://localhost:4400', 'http://127.0.0.1:4400'], musterbank: ['http://localhost:4401'] };

describe('a site of the demonstration', () => {
  const directory = freshDirectory();
  const folder = join(directory.path, 'musterbank');
  before(() => {
    mkdirSync(folder);
    mkdirSync(join(directory.path, 'dist/playground'), { recursive: true });
    mkdirSync(join(directory.path, 'node_modules/msw/lib'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<script src="{{gateway}}/faden.js"></script>{{unknown}} {{musterbank}}');
    writeFileSync(join(folder, 'site.js'), "'{{gateway}}'");
    writeFileSync(join(folder, 'headers.json'), '{"Content-Security-Policy":"connect-src {{gateway}}"}');
    writeFileSync(join(directory.path, 'dist/playground/index.html'), 'play');
    writeFileSync(join(directory.path, 'node_modules/msw/lib/mockServiceWorker.js'), 'worker');
    writeFileSync(join(directory.path, 'node_modules/msw/lib/secret.js'), 'not served');
  });
  after(() => directory.remove());

  const get = (url: string) => createDemoSite(folder, origins)(new Request(url), {});

  it('knows where the gateway is, by the name the page was opened with', async () => {
    assert.equal(await (await get('http://localhost:4401/'))?.text(), '<script src="http://localhost:4400/faden.js"></script>{{unknown}} http://localhost:4401');
    assert.match(await (await get('http://127.0.0.1:4401/index.html'))?.text() ?? '', /^<script src="http:\/\/127.0.0.1:4400\/faden.js">/);
  });

  it('leaves scripts as they are', async () => assert.equal(await (await get('http://localhost:4401/site.js'))?.text(), "'{{gateway}}'"));

  it('sends the headers it wants with every answer, and not their file', async () => {
    assert.equal((await get('http://127.0.0.1:4401/site.js'))?.headers.get('content-security-policy'), 'connect-src http://127.0.0.1:4400');
    assert.equal(await get('http://localhost:4401/headers.json'), undefined);
  });

  it('has an index beside it, under a strict policy', async () => {
    const response = await createDemoIndex(folder, origins)(new Request('http://localhost:4400/'), {});
    assert.match(response?.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  });

  it('has a playground whose worker comes from the library, and nothing else of it', async () => {
    const play = createPlayground(directory.path, origins);
    assert.equal(await (await play(new Request('http://localhost:4403/'), {}))?.text(), 'play');
    assert.equal(await (await play(new Request('http://localhost:4403/mockServiceWorker.js'), {}))?.text(), 'worker');
    assert.equal(await play(new Request('http://localhost:4403/secret.js'), {}), undefined);
  });
});
