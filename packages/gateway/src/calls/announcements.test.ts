import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Availability } from '@faden/protocol';

import { exampleId, exampleWrite } from '../contracts/example-writes.ts';
import type { Announcement } from '../ports/announcements.ts';
import { createCallHouse, fictional, told } from '../testing/call-house.ts';
import type { House } from '../testing/house.ts';
import { listen } from '../testing/listener.ts';
import { judgeNumber } from './judge-number.ts';
import { learnedCorrection } from './learned-correction.ts';

const MINUTE = 60_000;
const NINE = '2026-11-23T09:00:00.000Z';

async function staffed(): Promise<{ readonly house: House; readonly agent: string }> {
  const house = createCallHouse();
  const { access: agent } = await house.agent();
  await listen(house, agent, { marks: {} });
  return { house, agent };
}
const announced = ({ gateway }: House): Promise<readonly Announcement[]> => gateway.deps.store.rows.announcements({ site: 'musterbank', since: NINE, limit: 10 });

describe('an announced wait', () => {
  it('for a call is kept with the moment somebody dialled', async () => {
    const { house, agent } = await staffed();
    const { access: token } = await house.customer();
    const caseId = await house.open(token);
    const request = house.command('callback.request', { number: fictional(1) });
    told((await house.give(token, caseId, request))[0]);
    await house.clock.advance(4 * MINUTE);
    for (const result of await house.give(agent, caseId, house.command('callback.accept', { callback: request.id }), house.command('callback.dial', { callback: request.id }))) told(result);
    const one = (await announced(house)).find(({ name }) => name === request.id);
    assert.deepEqual(one, { case: caseId, name: request.id, site: 'musterbank', topic: 'billing', at: NINE, from: '2026-11-23T09:05:00.000Z', to: '2026-11-23T09:10:00.000Z', ended: { at: '2026-11-23T09:04:00.000Z', how: 'served' } });
  });

  it('for an answer to first words is kept with the moment somebody answered, or gave up', async () => {
    const { house, agent } = await staffed();
    const [patient, impatient] = [await house.customer(), await house.customer()];
    const [answered, left] = [await house.open(patient.access), await house.open(impatient.access)];
    await house.clock.advance(MINUTE);
    told((await house.give(agent, answered, house.command('message.post', { text: 'I see.' })))[0]);
    told((await house.give(impatient.access, left, house.command('case.withdraw', { reason: 'solved' })))[0]);
    await house.give(patient.access, answered, house.command('message.post', { text: 'And?' }));
    const ends = new Map((await announced(house)).map(({ case: id, name, ended }) => [id, [name, ended?.how, ended?.at]]));
    assert.deepEqual([ends.get(answered), ends.get(left)], [['words', 'served', '2026-11-23T09:01:00.000Z'], ['words', 'gave-up', '2026-11-23T09:01:00.000Z']]);
  });

  it('is none where no number could be said', async () => {
    const house = createCallHouse();
    await house.open((await house.customer()).access);
    assert.deepEqual(await announced(house), []);
  });

  it('teaches the next ones: after many that took longer, more is announced', async () => {
    const { house } = await staffed();
    const { store } = house.gateway.deps;
    const range = async () => (await house.json<Availability>('/sites/musterbank/availability?topic=billing')).expected;
    const before = await range();
    for (let place = 0; place < 40; place += 1) {
      const wait = { name: 'a', topic: 'billing', at: NINE, from: NINE, to: '2026-11-23T09:05:00.000Z' };
      await store.timeline.commit([exampleWrite({ case: exampleId(place + 1), create: true, announces: [wait], endsWaits: [{ name: 'a', at: '2026-11-23T09:20:00.000Z', how: 'served' }] })], NINE);
    }
    assert.equal(await learnedCorrection(store, 'musterbank', 'billing', NINE), 2);
    assert.equal(await learnedCorrection(store, 'musterbank', 'general', NINE), 1);
    assert.ok((await range())?.toMs as number > (before?.toMs ?? 0));
  });
});

describe('a number', () => {
  const judge = (e164: string, country: string | null, kind: 'fixed' | 'mobile' | 'premium' | 'toll-free' | 'unknown') => judgeNumber({ type: 'number', e164, country, kind }, ['DE', 'AT']);
  it('is judged by country before kind, since satellites and shared revenues call themselves mobile', () => {
    assert.deepEqual(judge('+493023125001', 'DE', 'fixed'), { e164: '+493023125001' });
    assert.deepEqual(judge('+881612345678', null, 'mobile'), { refusal: 'number_satellite' });
    assert.deepEqual(judge('+8821612345678', 'DE', 'mobile'), { refusal: 'number_satellite' });
    assert.deepEqual(judge('+24762881', 'AC', 'fixed'), { refusal: 'number_country' });
    assert.deepEqual(judge('+493023125001', null, 'fixed'), { refusal: 'number_country' });
    for (const kind of ['premium', 'toll-free', 'unknown'] as const) assert.deepEqual(judge('+499001234567', 'DE', kind), { refusal: 'number_special' });
    assert.deepEqual([judgeNumber({ type: 'incomplete' }, ['DE']), judgeNumber({ type: 'impossible' }, ['DE'])], [{ refusal: 'number_incomplete' }, { refusal: 'number_impossible' }]);
  });
});
