import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import type { Gateway } from '@faden/gateway';
import { managedCallbackSchema } from '@faden/protocol';

import { createRouter } from '../serving/routes.ts';
import { createGatewayRoutes } from './gateway-routes.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const gateway: Gateway = { fetch: async () => new Response('gateway'), tick: async () => 0, drain: async () => undefined, close: async () => undefined };
const serve = createRouter(createGatewayRoutes({ gateway, root }));
const get = (path: string): Promise<Response> => serve(new Request(`https://contact.example${path}`), {});

describe('the page of a callback\'s link', () => {
  it('runs our own scripts and nobody else\'s, tells no referrer and is in no frame', async () => {
    const response = await get('/callback');
    assert.deepEqual([response.status, response.headers.get('content-type'), response.headers.get('referrer-policy')], [200, 'text/html; charset=utf-8', 'no-referrer']);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"]) assert.ok(policy.includes(rule), rule);
    const html = await response.text();
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|\son\w+=|style=/);
  });

  it('finds everything it asks for', async () => {
    const html = await (await get('/callback')).text();
    const asked = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
    const imported = [...(await (await get('/callback/callback.js')).text()).matchAll(/from '\.\/([^']+)'/g)].map(([, name]) => `/callback/${name}`);
    assert.ok(asked.length >= 2 && imported.length >= 3);
    for (const path of [...asked, ...imported]) assert.equal((await get(path)).status, 200, path);
  });

  it('says everything in both languages, and has words for every state', async () => {
    const { words } = (await import(new URL('../../page/callback/words.js', import.meta.url).href)) as { words: Readonly<Record<'de' | 'en', { readonly statuses: object; readonly refused: object }>> };
    for (const part of [(own: typeof words.de) => own, ({ statuses }: typeof words.de) => statuses, ({ refused }: typeof words.de) => refused]) {
      assert.deepEqual(Object.keys(part(words.de)), Object.keys(part(words.en)));
    }
    assert.deepEqual(Object.keys(words.en.statuses).toSorted(), [...managedCallbackSchema.entries.callback.entries.status.options].toSorted());
  });

  it('serves nothing beside itself', async () => {
    for (const path of ['/callback/../package.json', '/callback/%2e%2e/package.json', '/callback/nothing.js', '/callbacks']) assert.equal((await get(path)).status, 404, path);
  });
});
