import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';

import type { Handler } from '../serving/routes.ts';
import { createRouter } from '../serving/routes.ts';
import { bendPages } from './time-machine.ts';

const holiday = Date.UTC(2027, 2, 25, 17, 5);
const seen: Request[] = [];
const page: Handler = (request) => {
  seen.push(request);
  const headers = { 'content-type': 'text/html; charset=utf-8', etag: '"one"', 'content-security-policy': "script-src 'self'" };
  return new Response('<!doctype html><html lang="en"><head><title>Bank</title></head></html>', { headers });
};
const data: Handler = () => new Response('{}', { headers: { 'content-type': 'application/json', etag: '"two"' } });

const answer = createRouter(bendPages([['/v1/', data], ['/', page]], { clock: { now: () => holiday }, real: { now: () => 1000 }, rate: 600 }));
const ask = (path: string, headers: Readonly<Record<string, string>> = { accept: 'text/html' }): Promise<Response> => answer(new Request(`http://localhost${path}`, { headers }), {});

describe('the time machine of a demonstration', () => {
  it('is the first script of every page, and keeps the headers of the page', async () => {
    const response = await ask('/index.html');
    assert.match(await response.text(), /<head><script src="\/time-machine\.js"><\/script><title>/);
    assert.equal(response.headers.get('content-security-policy'), "script-src 'self'");
  });

  it('lets no page be kept that was made in another time', async () => {
    const response = await ask('/', { accept: 'text/html', 'if-none-match': '"one"', 'accept-encoding': 'br' });
    assert.deepEqual([response.status, response.headers.get('etag'), response.headers.get('cache-control')], [200, null, 'no-store']);
    assert.deepEqual([seen.at(-1)?.headers.get('if-none-match'), seen.at(-1)?.headers.get('accept-encoding')], [null, null]);
  });

  it('leaves alone what is no page', async () => {
    const response = await ask('/v1/sites/musterbank', { accept: 'application/json' });
    assert.deepEqual([await response.text(), response.headers.get('etag')], ['{}', '"two"']);
  });

  it('makes the dates of a page those of the demonstration, at its rate, and no others', async () => {
    const script = await (await ask('/time-machine.js', {})).text();
    const RealDate = class extends Date {
      static override now = (): number => 3000;
    };
    const read = (expression: string): unknown => runInNewContext(`${script}; ${expression}`, { Date: RealDate });
    assert.equal(read('Date.now()'), holiday + 2000 * 600);
    assert.equal(read('new Date().getTime()'), holiday + 2000 * 600);
    assert.equal(read('new Date(5).getTime()'), 5);
    assert.equal(read('Date.UTC(1970, 0, 2)'), 86_400_000);
    assert.equal(read('new Date() instanceof Date'), true);
    assert.equal(read('Date()'), new Date(holiday + 2000 * 600).toString());
  });
});
