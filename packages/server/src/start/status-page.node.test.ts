import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import type { Gateway } from '@faden/gateway';
import { linkedCaseSchema, publicBodies, roles } from '@faden/protocol';

import { createRouter } from '../serving/routes.ts';
import { createGatewayRoutes } from './gateway-routes.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const gateway: Gateway = { fetch: async () => new Response('gateway'), tick: async () => 0, drain: async () => undefined, close: async () => undefined };
const serve = createRouter(createGatewayRoutes({ gateway, root }));
const get = (path: string): Promise<Response> => serve(new Request(`https://contact.example${path}`), {});

interface Words {
  readonly statuses: object;
  readonly steps: object;
  readonly promised: object;
  readonly kinds: object;
  readonly roles: object;
  readonly refused: object;
}
const { words } = (await import(new URL('../../page/status/words.js', import.meta.url).href)) as { words: Readonly<Record<'de' | 'en', Words>> };
const { status, nextStep, promises } = linkedCaseSchema.entries;

describe('the page of a link to a case', () => {
  it('runs our own scripts and nobody else\'s, tells no referrer and is in no frame', async () => {
    const response = await get('/status');
    assert.deepEqual([response.status, response.headers.get('referrer-policy')], [200, 'no-referrer']);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"]) assert.ok(policy.includes(rule), rule);
    assert.doesNotMatch(await response.text(), /<script(?![^>]*\ssrc=)|\son\w+=|style=/);
  });

  it('finds everything it asks for', async () => {
    const asked = [...(await (await get('/status')).text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
    const imported = [...(await (await get('/status/status.js')).text()).matchAll(/from '([^']+)'/g)].map(([, path = '']) => new URL(path, 'https://contact.example/status/').pathname);
    assert.ok(asked.length >= 3 && imported.length >= 3);
    for (const path of [...asked, ...imported]) assert.equal((await get(path)).status, 200, path);
  });

  it('says everything in both languages, with words for every status, step, promise and person', () => {
    for (const part of [(own: Words) => own, ({ kinds }: Words) => kinds, ({ refused }: Words) => refused]) assert.deepEqual(Object.keys(part(words.de)), Object.keys(part(words.en)));
    for (const own of [words.de, words.en]) {
      for (const [part, codes] of [[own.statuses, status.options], [own.steps, nextStep.options], [own.promised, promises.item.entries.status.options], [own.roles, roles]] as const) {
        assert.deepEqual(Object.keys(part).toSorted(), [...codes].toSorted());
      }
    }
  });

  it('tells only of kinds there are', () => {
    for (const kind of Object.keys(words.en.kinds)) assert.ok(kind in publicBodies, kind);
  });

  it('serves nothing beside itself', async () => {
    for (const path of ['/status/../package.json', '/status/%2e%2e/package.json', '/status/nothing.js', '/statuses']) assert.equal((await get(path)).status, 404, path);
  });
});
