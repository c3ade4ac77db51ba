import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createCallHouse, fictional, publicEntries, refusedWith, told, windows } from '../testing/call-house.ts';
import type { House } from '../testing/house.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function tick(house: House): Promise<void> {
  for (let round = 0; round < 40; round += 1) if ((await house.gateway.tick(house.clock.now())) === 0) return;
  assert.fail('the clock never comes to rest');
}
const kindsOf = async (house: House, caseId: string): Promise<readonly string[]> => (await publicEntries(house, caseId)).map(({ kind }) => kind).filter((kind) => /^(callback|notice)/.test(kind));
const alarmsOf = async (house: House, caseId: string): Promise<readonly unknown[]> => {
  const { access: token } = await house.agent();
  const { entries } = await house.json<{ entries: readonly { kind: string; body: { code?: string } }[] }>(`/cases/${caseId}/entries?after=0&limit=200&stream=internal`, { token });
  return entries.filter(({ kind }) => kind === 'alarm.raised').map(({ body }) => body.code);
};

async function booked(place = 0) {
  const house = createCallHouse();
  const { access: token } = await house.customer();
  const caseId = await house.open(token);
  const window = (await windows(house))[place];
  const request = house.command('callback.request', { number: fictional(1), window });
  told((await house.give(token, caseId, request))[0]);
  return { house, token, caseId, callback: request.id, window };
}
async function dialled() {
  const made = await booked();
  const { house, caseId, callback } = made;
  await house.clock.advance(30 * MINUTE);
  const { access: agent } = await house.agent();
  for (const result of await house.give(agent, caseId, house.command('callback.accept', { callback }), house.command('callback.dial', { callback }))) told(result);
  return made;
}

describe('a call nobody made', () => {
  it('is missed the moment its window ends: apologised for, in the line with priority, and the supervisor hears of it', async () => {
    const { house, caseId } = await booked();
    await house.clock.advance(HOUR - 1);
    await tick(house);
    assert.deepEqual(await kindsOf(house, caseId), ['callback.requested', 'callback.scheduled']);
    await house.clock.advance(1);
    await tick(house);
    await tick(house);
    const entries = await publicEntries(house, caseId);
    assert.deepEqual((await kindsOf(house, caseId)).slice(2), ['callback.missed', 'callback.queued', 'notice.posted']);
    assert.deepEqual(entries.find(({ kind }) => kind === 'callback.missed')?.body?.dueAt, '2026-11-23T10:00:00.000Z');
    const queued = entries.find(({ kind }) => kind === 'callback.queued')?.body;
    assert.deepEqual([queued?.priority, queued?.reason, queued?.place], [true, 'missed', 1]);
    assert.ok((await alarmsOf(house, caseId)).includes('callback-missed'));
  });

  it('while the server was down is missed at once when it is back, and says when it was due', async () => {
    const { house, caseId } = await booked();
    await house.clock.advance(30 * HOUR);
    const restarted = house.restart();
    await tick(restarted);
    const missed = (await publicEntries(restarted, caseId)).find(({ kind }) => kind === 'callback.missed');
    assert.deepEqual([missed?.at, missed?.body?.dueAt, missed?.by], ['2026-11-24T15:00:00.000Z', '2026-11-23T10:00:00.000Z', { role: 'system', actor: 'clock' }]);
    assert.ok((await alarmsOf(restarted, caseId)).includes('callback-missed'));
  });

  it('does not give its window back to others who wait for a window that is over, nor keeps it', async () => {
    const { house, window } = await booked();
    await house.clock.advance(HOUR);
    await tick(house);
    assert.ok(!(await windows(house)).some(({ start }) => start === window?.start));
  });
});

describe('a call nobody heard of again', () => {
  it('is shown as unknown after ten minutes, also over a restart, and tried again by the policy, never within a minute', async () => {
    const { house, caseId, callback } = await dialled();
    await house.clock.advance(10 * MINUTE - 1);
    await tick(house);
    assert.equal((await kindsOf(house, caseId)).at(-1), 'callback.dialled');
    await house.clock.advance(1);
    const restarted = house.restart();
    await tick(restarted);
    const attempted = (await publicEntries(restarted, caseId)).find(({ kind }) => kind === 'callback.attempted');
    assert.deepEqual(attempted?.body, { callback, attempt: 1, result: 'unknown', dialledAt: '2026-11-23T09:30:00.000Z', nextTryAt: '2026-11-23T09:55:00.000Z' });
    const { access: agent } = await restarted.agent();
    const [, early] = await restarted.give(agent, caseId, restarted.command('callback.accept', { callback }), restarted.command('callback.dial', { callback }));
    assert.match(refusedWith(early), /accept_first|not_due/);
    await restarted.clock.advance(15 * MINUTE);
    const { access: later } = await restarted.agent();
    for (const result of await restarted.give(later, caseId, restarted.command('callback.accept', { callback }), restarted.command('callback.dial', { callback }))) told(result);
  });

  it('is told once, whichever of many gateways looks first', async () => {
    const { house, caseId } = await dialled();
    await house.clock.advance(HOUR);
    const others = [house.restart(), house.restart(), house];
    for (let round = 0; round < 10; round += 1) await Promise.all(others.map(({ gateway }) => gateway.tick(house.clock.now())));
    assert.equal((await kindsOf(house, caseId)).filter((kind) => kind === 'callback.attempted').length, 1);
  });
});

describe('closing time before a holiday weekend on which the clocks change', () => {
  it('the first window offered is on Tuesday at eight by the new time', async () => {
    const closed = ['2027-03-26', '2027-03-29'].map((date) => ({ date, closed: true as const }));
    const calendar = { timeZone: 'Europe/Berlin', weekly: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' }], exceptions: closed };
    const house = createCallHouse({ site: { calendar } });
    await house.clock.advance(Date.parse('2027-03-25T17:05:00.000Z') - house.clock.now());
    const { first, open, silent, asap } = await house.json<{ first: unknown; open: boolean; silent: string; asap: boolean }>('/sites/musterbank/availability?topic=billing');
    assert.deepEqual([first, open, silent, asap], [{ start: '2027-03-30T08:00', minutes: 30, zone: 'Europe/Berlin', offset: '+02:00' }, false, 'closed', false]);
  });
});
