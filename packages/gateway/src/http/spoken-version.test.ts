import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { PROTOCOL } from '@faden/protocol';

import { createHouse, origins } from '../testing/house.ts';
import { isServed } from './spoken-version.ts';

describe('the version of the protocol a client speaks', () => {
  it('is served when it is the newest or one of the two before it', () => {
    assert.deepEqual(['1', '2', '3', '4', '5', '6'].filter((version) => isServed(version, 5)), ['3', '4', '5']);
    for (const odd of ['', '0', '-1', '1.0', ' 1', '01', 'one', '99999']) assert.equal(isServed(odd, 5), false, odd);
  });

  it('is answered with 426 on every resource when it is not served, also before anybody asks for a token', async () => {
    const house = createHouse();
    for (const version of ['0', String(PROTOCOL + 1), 'old']) {
      for (const [path, method] of [['/sites/musterbank', 'GET'], ['/commands', 'POST'], ['/live', 'POST']] as const) {
        const response = await house.ask(path, { method, origin: origins.musterbank, headers: { 'faden-protocol': version } });
        const { code, retryable } = (await response.json()) as { code: string; retryable: boolean };
        assert.deepEqual([response.status, code, retryable], [426, 'upgrade_required', false]);
        assert.ok(response.headers.has('access-control-allow-origin'));
      }
    }
  });

  it('may be said or left out, across origins too', async () => {
    const house = createHouse();
    assert.equal((await house.ask('/sites/musterbank', { headers: { 'Faden-Protocol': String(PROTOCOL) } })).status, 200);
    assert.equal((await house.ask('/sites/musterbank')).status, 200);
    const preflight = await house.ask('/commands', { method: 'OPTIONS', origin: origins.musterbank });
    assert.ok(preflight.headers.get('access-control-allow-headers')?.includes('Faden-Protocol'));
  });

  it('stands in the description', async () => {
    const house = createHouse();
    const description = await house.json<{ paths: Record<string, { post?: { parameters: { name: string; in: string }[] } }> }>('/openapi.json');
    assert.ok(description.paths['/v1/commands']?.post?.parameters.some(({ name, in: place }) => name === 'Faden-Protocol' && place === 'header'));
  });
});
