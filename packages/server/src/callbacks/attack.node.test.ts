import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import type { CommandResult, Slots } from '@faden/protocol';

import { createCallingGateway, type CallingGateway } from '../testing/calling-gateway.ts';

const fictional = (place: number): string => `030 23125 ${String(place).padStart(3, '0')}`;
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place);

let house: CallingGateway;
const begin = async (given?: Parameters<typeof createCallingGateway>[0]): Promise<CallingGateway> => (house = await createCallingGateway(given));

/** What became of each request, counted; every refusal must name another way. */
function counted(results: readonly CommandResult[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const result of results) {
    const name = result.outcome === 'refused' ? result.problem.code : result.outcome;
    counts[name] = (counts[name] ?? 0) + 1;
    if (result.outcome === 'refused') assert.ok(result.problem.instead?.includes('message') && result.problem.instead.includes('telephone'), JSON.stringify(result));
  }
  return counts;
}

/** How many calls all cases together owe, in the end. */
const owed = async (): Promise<number> =>
  (await house.gateway.deps.store.rows.owingCalls(['musterbank'], 5000)).flatMap(({ inbox }) => inbox.callbacks ?? []).length;

describe('whoever has others called', () => {
  afterEach(() => house.close());

  it('at a thousand numbers of one prefix reaches no more of them than its budget', async () => {
    await begin({ calls: { perCustomer: 1000 } });
    const people = await Promise.all(range(50).map(() => house.person()));
    const results: CommandResult[] = [];
    for (const batch of range(20)) results.push(...await Promise.all(people.map((person, place) => house.ask(person, { number: fictional(batch * 50 + place) }))));
    assert.deepEqual(counted(results), { accepted: 20, callback_budget: 980 });
    assert.equal(await owed(), 20);
    house.now += 24 * 3_600_000;
    assert.equal((await house.ask(await house.person(), { number: fictional(999) })).outcome, 'accepted');
  });

  it('at one number two hundred times, fifty at once, from everywhere: it is called three times a day', async () => {
    await begin();
    const people = await Promise.all(range(200).map(() => house.person()));
    const results: CommandResult[] = [];
    for (const batch of range(4)) results.push(...await Promise.all(people.slice(batch * 50, batch * 50 + 50).map((person) => house.ask(person, { number: fictional(1) }))));
    assert.deepEqual(counted(results), { accepted: 3, callback_budget: 197 });
    assert.equal(await owed(), 3);
  });

  it('from one block of addresses, whoever they say they are, is stopped by its budget', async () => {
    await begin({ calls: { perPrefix: 1000 } });
    const people = await Promise.all(range(60).map(() => house.person()));
    const results = await Promise.all(people.map((person, place) => house.ask(person, { number: fictional(place) }, `198.51.100.${place}`)));
    assert.deepEqual(counted(results), { accepted: 20, callback_budget: 40 });
  });

  it('as one customer with many numbers is stopped by theirs', async () => {
    await begin();
    const person = await house.person();
    const results = await Promise.all(range(30).map((place) => house.ask(person, { number: fictional(place) })));
    assert.deepEqual(counted(results), { accepted: 5, callback_budget: 25 });
  });

  it('all together are stopped by that of the site', async () => {
    await begin({ calls: { perSite: 7, perPrefix: 1000 } });
    const people = await Promise.all(range(30).map(() => house.person()));
    assert.deepEqual(counted(await Promise.all(people.map((person, place) => house.ask(person, { number: fictional(place) })))), { accepted: 7, callback_budget: 23 });
  });

  it('while nobody can count has nobody called, and is heard all the same', async () => {
    await begin({ limiter: { take: () => Promise.reject(new Error('The limiter is down.')) } });
    const person = await house.person();
    const results = await Promise.all(range(10).map((place) => house.ask(person, { number: fictional(place) })));
    assert.deepEqual(counted(results), { callback_unavailable: 10 });
    assert.equal(await owed(), 0);
  });
});

const two = (place: number): string => String(place).padStart(2, '0');
/** Numbers that cost more than a call, ring nobody or lie where nobody can know, by what they are. */
const dear: Readonly<Record<string, readonly string[]>> = {
  premium: range(60).map((place) => `0900 ${[1, 3, 5][place % 3]} 1234${two(place)}`),
  votes: range(30).map((place) => `0137 ${(place % 9) + 1} 1234${two(place)}`),
  shared: range(40).map((place) => `0180 ${(place % 7) + 1} 1234${two(place)}`),
  personal: range(20).map((place) => `0700 123456${two(place)}`),
  free: range(10).map((place) => `0800 33010${two(place)}`),
  short: ['110', '112', '115', '116116', '116117', '11833', '11880', '118 33', '19222', '0', '+49', '+49110'],
  satellites: range(20).flatMap((place) => [`+881 6 123456${two(place)}`, `+881 8 123456${two(place)}`]),
  networks: range(8).flatMap((place) => [`+882 16 123456${two(place)}`, `+883 5100 0123${two(place)}`, `+870 7731112${two(place)}`, `+878 10 12345678${two(place)}`, `+979 1 23456${two(place)}`, `+808 12345${two(place)}`, `+800 123456${two(place)}`]),
  abroad: ['+1 900 555 0100', '+1 876 555 0123', '+1 809 555 0123', '+1 212 555 0123', '+44 70 1234 5678', '+44 7624 123456', '+44 20 7946 0958', '+247 62881', '+53 5 1234567', '+252 61 1234567', '+7 495 1234567', '+33 1 99 00 12 34', '+43 900 123456', '+43 930 123456', '+43 810 123456', '+41 900 123456', '+41 901 123456', '+41 906 123456', '+41 84 0123456', '+41 878 123456', '+375 29 1234567', '+216 20 123456', '+371 2 1234567', '+679 7012345', '+675 70123456', '+245 955012345'],
  nonsense: ['abc', '030', '+', '++49 30 23125001', '030 23125 001 ext. 7', '030 23125 001;ext=7', "030 23125 001' OR 1=1", '０３０ x', '*21*030231250#', '#31#', '٠٣٠ ٢٣', '030/23125-001-002-003-004', '999999999999999999999', '0'.repeat(40), '+49 0', '+0049 30 1'],
};

describe('three hundred numbers that are not called', () => {
  it('are refused, each with a reason and another way, and nothing is owed', async () => {
    await begin({ calls: { perAddressBlock: 100_000 } });
    const person = await house.person();
    const numbers = Object.entries(dear).flatMap(([kind, all]) => all.map((number) => ({ kind, number })));
    assert.ok(numbers.length >= 300, `${numbers.length}`);
    for (const { kind, number } of numbers) {
      const result = await house.ask(person, { number });
      assert.equal(result.outcome, 'refused', `${kind}: ${number}`);
      assert.match(result.outcome === 'refused' ? result.problem.code : '', /^number_(impossible|incomplete|special|country|satellite)$/, `${kind}: ${number}`);
      counted([result]);
    }
    assert.equal(await owed(), 0);
    await house.close();
  });
});

describe('two hundred bookings of ten places in a database', () => {
  it('give exactly ten', async () => {
    await begin({ calls: { capacity: 10, perPrefix: 1000 } });
    const [slot] = (await house.get<Slots>('/sites/musterbank/slots?topic=billing')).slots;
    const people = await Promise.all(range(200).map(() => house.person()));
    const results = await Promise.all(people.map((person, place) => house.ask(person, { number: fictional(place), window: slot?.window, otherwise: 'ask' })));
    assert.deepEqual(counted(results), { accepted: 10, slot_taken: 190 });
    await house.close();
  });
});
