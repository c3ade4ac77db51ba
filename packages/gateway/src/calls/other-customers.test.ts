import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { CodeWord, CommandResult } from '@faden/protocol';

import { createMemoryStore } from '../memory/memory-store.ts';
import type { Store } from '../ports/store.ts';
import { createCallHouse, fictional, publicEntries, refusedWith, told, windows } from '../testing/call-house.ts';
import type { House } from '../testing/house.ts';

async function opened(house: House) {
  const { access: token } = await house.customer();
  return { token, caseId: await house.open(token) };
}
type Person = Awaited<ReturnType<typeof opened>>;

const ask = async (house: House, { token, caseId }: Person, body: Record<string, unknown>): Promise<CommandResult | undefined> =>
  (await house.give(token, caseId, house.command('callback.request', body)))[0];

/** A store that counts what it is asked. */
function counting(): { readonly store: Store; readonly asked: Record<string, number> } {
  const memory = createMemoryStore({ epoch: 'e1' });
  const asked: Record<string, number> = {};
  const part = <T extends object>(name: string, real: T): T => new Proxy(real, {
    get: (target, method: string) => {
      asked[`${name}.${method}`] = (asked[`${name}.${method}`] ?? 0) + 1;
      return Reflect.get(target, method) as unknown;
    },
  });
  return { store: Object.fromEntries(Object.entries(memory).map(([name, real]) => [name, part(name, real)])) as unknown as Store, asked };
}

/** Everything but what differs between any two: ids, times, words by chance. */
const shape = (value: unknown): string => JSON.stringify(value)
  .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/"(ours|yours|salt|hash|actor|number|prev)":"[^"]*"/g, '"$1":""').replaceAll(/MB-\w{4}-\w{3}/g, 'ref');

describe('a number somebody else asked for', () => {
  it('is answered like any other: the same words, the same look-ups, the same state, and a code word of their own', async () => {
    const { store, asked } = counting();
    const house = createCallHouse({ store });
    const [first, second, third] = [await opened(house), await opened(house), await opened(house)];
    const taken = told(await ask(house, first, { number: fictional(1) }));
    const measured = async (person: Person, number: string) => {
      const before = { ...asked };
      const result = await ask(house, person, { number });
      const state = (await store.timeline.load(person.caseId))?.state;
      const cost = Object.entries(asked).map(([name, count]) => [name, count - (before[name] ?? 0)]).filter(([, count]) => count !== 0).toSorted();
      return { result, answer: shape(result).replace(/"place":\d/, ''), cost, state: shape(state).replaceAll(/MB-[^"]*/g, '') };
    };
    const same = await measured(second, fictional(1));
    const fresh = await measured(third, fictional(2));
    assert.deepEqual([same.answer, same.cost, same.state], [fresh.answer, fresh.cost, fresh.state]);
    const words = (entries: Readonly<Record<string, unknown>>) => (entries['callback.queued'] as { codeWord: CodeWord }).codeWord;
    assert.notDeepEqual(words(told(same.result)), words(taken));
  });

  it('rings for one of them at a time', async () => {
    const house = createCallHouse();
    const calls = await Promise.all([await opened(house), await opened(house)].map(async (person) => ({ ...person, name: (await ask(house, person, { number: fictional(1) }))?.id ?? '' })));
    const { access: agent } = await house.agent();
    const dial = async ({ caseId, name: callback }: { caseId: string; name: string }) => {
      const [, result] = await house.give(agent, caseId, house.command('callback.accept', { callback }), house.command('callback.dial', { callback }));
      return result;
    };
    const [one, two] = calls;
    assert.ok(one && two);
    told(await dial(one));
    assert.equal(refusedWith(await dial(two)), 'number_in_call');
    const report = house.command('callback.report', { callback: one.name, attempt: 1, result: 'no-answer' });
    told((await house.give(agent, one.caseId, report))[0]);
    const again = async () => (await house.give(agent, two.caseId, house.command('callback.dial', { callback: two.name })))[0];
    assert.equal(refusedWith(await again()), 'number_in_call', 'a telephone nobody picked up rings once a minute');
    await house.clock.advance(60_000);
    told(await again());
  });

  it('that nobody wants to be called at is left alone, and whoever asked for it twice is not served any more', async () => {
    const house = createCallHouse();
    const person = await opened(house);
    for (const place of [1, 2]) {
      const callback = (await ask(house, person, { number: fictional(place) }))?.id ?? '';
      const { access: agent } = await house.agent();
      told((await house.give(agent, person.caseId, house.command('callback.cancel', { callback, reason: 'not-requested' })))[0]);
    }
    assert.equal(refusedWith(await ask(house, await opened(house), { number: fictional(1) })), 'number_suppressed');
    assert.equal(refusedWith(await ask(house, person, { number: fictional(3) })), 'callback_budget');
    told(await ask(house, await opened(house), { number: fictional(3) }));
  });
});

describe('a second call of the same customer to the same number', () => {
  it('is not promised: they are shown the first, wherever they ask, also at the same moment', async () => {
    const house = createCallHouse();
    const { access: token } = await house.customer();
    const [one, two] = [{ token, caseId: await house.open(token) }, { token, caseId: await house.open(token) }];
    const results = await Promise.all([one, two].map((person) => ask(house, person, { number: fictional(1) })));
    const won = results.findIndex((result) => result?.outcome === 'accepted');
    const lost = results[1 - won];
    const first = [one, two][won];
    assert.ok(first && lost?.outcome === 'refused');
    assert.deepEqual([lost.problem.code, lost.problem.successor, lost.problem.instead?.[0]], ['callback_pending', first.caseId, 'open-callback']);
    const again = await ask(house, first, { number: '+49 (0)30 23125 001' });
    assert.equal(refusedWith(again), 'callback_pending');
    told(await ask(house, first, { number: fictional(2) }));
  });

  it('is promised again once the first is over', async () => {
    const house = createCallHouse();
    const person = await opened(house);
    const callback = (await ask(house, person, { number: fictional(1) }))?.id ?? '';
    told((await house.give(person.token, person.caseId, house.command('callback.cancel', { callback, reason: 'customer' })))[0]);
    told(await ask(house, person, { number: fictional(1) }));
  });
});

describe('two requests in one batch', () => {
  it('for the same number: the second knows of the first', async () => {
    const house = createCallHouse();
    const { token, caseId } = await opened(house);
    const [window] = await windows(house);
    const results = await house.give(token, caseId, ...[1, 1, 2].map((place) => house.command('callback.request', { number: fictional(place), window })));
    assert.deepEqual(results.map((result) => (result.outcome === 'refused' ? result.problem.code : result.outcome)), ['accepted', 'callback_pending', 'accepted']);
    assert.equal((await publicEntries(house, caseId)).filter(({ kind }) => kind === 'callback.scheduled').length, 2);
  });
});
