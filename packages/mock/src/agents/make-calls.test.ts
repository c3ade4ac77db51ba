import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createUuidV7, type EntriesPage, type Session, type Slots } from '@faden/protocol';

import { createMock } from '../mock.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { callComes, callMissed } from '../scenarios/scenarios.ts';
import { mockPassword } from '../sites/mock-config.ts';
import { createHandClock } from '../testing/hand-clock.ts';

const start = '2026-11-24T09:00:00.000Z';
const random = (length: number): Uint8Array => Uint8Array.from({ length }, () => (seed = (seed * 48_271) % 2_147_483_647) & 255);
let seed = 11;

/** Books a call in a scenario, in a window or as soon as possible, lets two minutes pass, and tells what happened. */
async function live(scenario: Scenario, when: 'window' | 'asap'): Promise<{ readonly kinds: readonly string[]; readonly entries: EntriesPage['entries']; readonly errors: readonly unknown[] }> {
  const clock = createHandClock(start);
  const errors: unknown[] = [];
  const mock = createMock({ clock, random, scenario, onError: (error) => errors.push(error) });
  const mint = createUuidV7({ now: () => Date.parse(start), random });
  const call = async <T>(path: string, body?: unknown, token?: string): Promise<T> => {
    const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = mock.gateway.fetch(new Request(`https://contact.example/v1/${path}`, init));
    await clock.pass(50);
    return (await answer).json() as T;
  };
  const [slot] = (await call<Slots>('sites/musterbank/slots?topic=billing')).slots;
  const { access } = await call<Session>('sites/musterbank/sessions', {});
  const caseId = mint();
  const wish = when === 'window' ? { window: slot?.window } : {};
  await call('commands', { case: caseId, commands: [{ id: mint(), kind: 'case.open', body: { topic: 'billing', lang: 'en' } }, { id: mint(), kind: 'callback.request', body: { number: '030 23125 001', ...wish } }] }, access);
  await clock.pass(120_000);
  // Time has leapt further than the customer's session lasts.
  const desk = await call<Session>('desk/sessions', { agent: 'aylin', password: mockPassword });
  const { entries } = await call<EntriesPage>(`cases/${caseId}/entries?after=0&limit=200`, undefined, desk.access);
  const closing = mock.close();
  await clock.pass(1000);
  await closing;
  return { entries, kinds: entries.map(({ kind }) => kind).filter((kind) => kind.startsWith('callback.')), errors };
}

describe('calls by a script', () => {
  for (const when of ['window', 'asap'] as const) {
    it(`come, not answered at first and then with a summary (${when})`, async () => {
      const { kinds, entries, errors } = await live(callComes, when);
      assert.deepEqual(errors, []);
      assert.equal(kinds.filter((kind) => kind === 'callback.dialled').length, 2);
      assert.equal(kinds.at(-1), 'callback.completed');
      assert.match(String(entries.findLast(({ kind }) => kind === 'callback.completed')?.body?.['summary']), /yearly fee/);
    });
  }

  it('are missed, and that is said', async () => {
    const { kinds, entries, errors } = await live(callMissed, 'window');
    assert.deepEqual(errors, []);
    assert.deepEqual(kinds, ['callback.requested', 'callback.scheduled', 'callback.missed', 'callback.queued']);
    assert.ok(entries.some(({ kind }) => kind === 'notice.posted'));
  });
});
