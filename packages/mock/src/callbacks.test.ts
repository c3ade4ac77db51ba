import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createUuidV7, type Availability, type CommandResult, type Session, type Slots } from '@faden/protocol';

import { createMock } from './mock.ts';
import { webRandom } from './platform/web-random.ts';

describe('calls in the mock', () => {
  it('are offered, booked at fictional numbers and refused at all others, as the real gateway does it', async () => {
    const mock = createMock();
    const mint = createUuidV7({ now: mock.now, random: webRandom });
    const ask = async <T>(path: string, body?: unknown, token?: string): Promise<T> => (await mock.fetch(new Request(`https://mock.invalid/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }))).json() as T;

    const { callback, callingNumber } = await ask<Availability>('/sites/musterbank/availability?topic=billing');
    assert.deepEqual([callback, callingNumber], [true, '+498999998200']);
    const [slot] = (await ask<Slots>('/sites/musterbank/slots?topic=billing')).slots;
    const { access } = await ask<Session>('/sites/musterbank/sessions', {});
    const request = (number: string) => ({ id: mint(), kind: 'callback.request', body: { number, window: slot?.window } });
    const commands = [{ id: mint(), kind: 'case.open', body: { topic: 'billing', lang: 'de' } }, request('0900 1 123456'), request('030 23125 001')];
    const { results } = await ask<{ results: CommandResult[] }>('/commands', { case: mint(), commands }, access);
    assert.deepEqual(results.map((result) => (result.outcome === 'refused' ? result.problem.code : result.outcome)), ['accepted', 'number_special', 'accepted']);
    await mock.close();
  });
});
