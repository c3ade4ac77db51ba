import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { errorCodes } from '@faden/protocol';

import { createDocsHandler } from './docs-handler.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const docs = createDocsHandler(root);
const read = async (path: string): Promise<string> => (await docs(new Request(`http://localhost${path}`), {}))?.text() ?? '';

describe('the documentation of errors', () => {
  for (const [code, { status, retryable }] of Object.entries(errorCodes)) {
    it(`has a page for ${code} that agrees with the code`, async () => {
      const page = await read(`/docs/errors/${code}`);
      assert.ok(page.includes(`<title>${code} · Faden</title>`), page.slice(0, 200));
      assert.ok(status === 0 ? page.includes('Only in the client') : page.includes(`Status ${status}`));
      assert.ok(page.includes(retryable ? 'may succeed later' : 'will not succeed later'));
    });
  }

  it('lists them all', async () => {
    const list = await read('/docs/errors/');
    for (const code of Object.keys(errorCodes)) assert.ok(list.includes(`href="/docs/errors/${code}"`), code);
  });
});
