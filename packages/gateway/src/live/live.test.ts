import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { LiveEvent, Mark, Session } from '@faden/protocol';

import { createMemoryStore } from '../memory/memory-store.ts';
import { createHouse, type House } from '../testing/house.ts';
import { listen } from '../testing/listener.ts';
import { testConfig } from '../testing/test-config.ts';
import { settle } from '../testing/test-clock.ts';

const markOf = async (house: House, token: string, caseId: string): Promise<Mark> => (await house.json<{ mark: Mark }>(`/cases/${caseId}/snapshot`, { token })).mark;
const names = (events: readonly LiveEvent[]): string[] => events.map(({ event }) => event);
const post = (house: House, { access }: Pick<Session, 'access'>, caseId: string, text = 'x') => house.give(access, caseId, house.command('message.post', { text }));

describe('a live stream', () => {
  it('says hello with the heads of all cases, then brings new entries chained to what was there', async () => {
    const house = createHouse();
    const customer = await house.customer();
    const caseId = await house.open(customer.access);
    const mark = await markOf(house, customer.access, caseId);
    const live = await listen(house, customer.access);
    const [hello] = await live.take('hello');
    assert.deepEqual(hello?.heads, { [caseId]: mark });
    assert.equal(hello?.heartbeat, 25_000);
    await post(house, customer, caseId, 'One.');
    await post(house, customer, caseId, 'Two.');
    const events = await live.take('entries');
    assert.equal(events[0]?.prev, mark[2]);
    assert.equal(events[0]?.epoch, mark[0]);
    const entries = events.flatMap((event) => event.entries);
    assert.deepEqual(entries.map(({ seq }) => seq), [4, 5]);
    assert.equal(entries[1]?.body?.text, 'Two.');
    assert.ok(!JSON.stringify(entries).includes('"commit"'));
  });

  it('first brings what is missing after the marks', async () => {
    const house = createHouse();
    const customer = await house.customer();
    const caseId = await house.open(customer.access);
    const mark = await markOf(house, customer.access, caseId);
    for (let count = 0; count < 250; count += 1) await post(house, customer, caseId);
    const live = await listen(house, customer.access, { marks: { [caseId]: mark } });
    const entries = (await live.take('entries')).flatMap((event) => event.entries);
    assert.deepEqual(entries.map(({ seq }) => seq), Array.from({ length: 250 }, (_, place) => place + 4));
  });

  it('brings a case opened while it runs from its first entry', async () => {
    const house = createHouse();
    const customer = await house.customer();
    const live = await listen(house, customer.access);
    await live.events();
    const caseId = await house.open(customer.access);
    const [event] = await live.take('entries');
    assert.deepEqual([event?.stream, event?.prev, event?.entries[0]?.kind], [caseId, '', 'case.opened']);
  });

  it('announces a reset for a mark of another epoch, of another chain and beyond the head, and goes on from the head', async () => {
    const house = createHouse();
    const customer = await house.customer();
    const caseId = await house.open(customer.access);
    const [epoch, seq, hash] = await markOf(house, customer.access, caseId);
    const wrong: readonly (readonly [Mark, string])[] = [[['old', seq, hash], 'epoch'], [[epoch, seq, 'other'], 'hash'], [[epoch, 2, hash], 'hash'], [[epoch, 0, 'x'], 'hash'], [[epoch, seq + 1, hash], 'beyond']];
    for (const [mark, reason] of wrong) {
      const live = await listen(house, customer.access, { marks: { [caseId]: mark } });
      assert.deepEqual(await live.take('reset'), [{ stream: caseId, mark: [epoch, seq, hash], reason }]);
      await live.leave();
    }
    const live = await listen(house, customer.access, { marks: { [caseId]: ['old', 1, 'x'] } });
    await live.events();
    await post(house, customer, caseId);
    assert.equal((await live.take('entries'))[0]?.prev, hash);
  });

  it('says gone for what is not there and for what is somebody else\'s, and the same of both', async () => {
    const house = createHouse();
    const [mine, other] = [await house.customer(), await house.customer()];
    const foreign = await house.open(other.access);
    const epoch = house.gateway.deps.store.timeline.epoch;
    for (const id of [foreign, house.id()]) {
      const live = await listen(house, mine.access, { marks: { [id]: [epoch, 1, 'x'] } });
      assert.deepEqual(names(await live.events()), ['hello', 'gone']);
      const restored = await listen(house, mine.access, { marks: { [id]: ['old', 1, 'x'] } });
      assert.deepEqual(await restored.take('reset'), [{ stream: id, mark: [epoch, 0, ''], reason: 'epoch' }]);
    }
  });

  it('brings agents both streams of what they watch, and customers never the internal one', async () => {
    const house = createHouse();
    const [customer, agent] = [await house.customer(), await house.agent()];
    const caseId = await house.open(customer.access);
    const [seen, watched] = [await listen(house, customer.access), await listen(house, agent.access, { watch: [caseId] })];
    assert.deepEqual(Object.keys((await watched.take('hello'))[0]?.heads ?? {}), [caseId, `${caseId}!`]);
    await seen.events();
    const [note] = await house.give(agent.access, caseId, house.command('note.add', { text: 'Careful.' }));
    assert.deepEqual(note?.outcome === 'accepted' && note.entries, []);
    assert.deepEqual((await watched.take('entries')).map(({ stream, entries }) => [stream, entries[0]?.kind]), [[`${caseId}!`, 'note.added']]);
    assert.deepEqual(await seen.events(), []);
  });

  it('a customer\'s mark on the internal stream brings nothing of it', async () => {
    const house = createHouse();
    const [customer, agent] = [await house.customer(), await house.agent()];
    const caseId = await house.open(customer.access);
    await house.give(agent.access, caseId, house.command('note.add', { text: 'Careful.' }));
    const epoch = house.gateway.deps.store.timeline.epoch;
    const live = await listen(house, customer.access, { marks: { [`${caseId}!`]: [epoch, 0, ''] } });
    assert.doesNotMatch(JSON.stringify(await live.events()), /note|!/);
  });

  it('brings nobody anything of other customers or sites', async () => {
    const house = createHouse();
    const [mine, other] = [await house.customer(), await house.customer()];
    const [jonas, stella] = [await house.agent('jonas'), await house.agent('stella')];
    const caseId = await house.open(other.access);
    const readers = [await listen(house, mine.access), await listen(house, jonas.access), await listen(house, stella.access, { watch: [caseId] })];
    for (const reader of readers) await reader.events();
    await post(house, other, caseId);
    await house.clock.advance(100);
    const [own, inbox, foreign] = await Promise.all(readers.map((reader) => reader.events()));
    assert.deepEqual(own, []);
    assert.deepEqual(names(inbox ?? []), ['inbox']);
    assert.deepEqual(foreign, []);
  });

  it('tells agents of changed rows, several changes at once', async () => {
    const house = createHouse();
    const [customer, agent] = [await house.customer(), await house.agent()];
    const live = await listen(house, agent.access);
    await live.events();
    const caseId = await house.open(customer.access);
    await post(house, customer, caseId);
    await house.clock.advance(100);
    const rows = await live.take('inbox');
    assert.deepEqual(rows.map(({ row }) => [row.id, row.mark[1]]), [[caseId, 4]]);
  });

  it('beats with the time and the heads that changed since the last two beats', async () => {
    const house = createHouse();
    const customer = await house.customer();
    const caseId = await house.open(customer.access);
    const live = await listen(house, customer.access);
    await post(house, customer, caseId);
    const mark = await markOf(house, customer.access, caseId);
    await live.events();
    const beats: unknown[] = [];
    for (let beat = 0; beat < 3; beat += 1) {
      await house.clock.advance(27_500);
      beats.push(...(await live.take('heartbeat')).map(({ heads }) => heads));
    }
    assert.deepEqual(beats, [{ [caseId]: mark }, { [caseId]: mark }, {}]);
  });

  it('tells of typing and reading to the other side only, and positions never go back', async () => {
    const house = createHouse();
    const [customer, agent] = [await house.customer(), await house.agent()];
    const caseId = await house.open(customer.access);
    const [seen, watched] = [await listen(house, customer.access), await listen(house, agent.access, { watch: [caseId] })];
    const signal = (token: string, body: object) => house.ask('/signals', { token, body: { case: caseId, ...body } });
    for (const live of [seen, watched]) await live.events();
    await signal(agent.access, { typing: true });
    assert.deepEqual(await seen.take('typing'), [{ case: caseId, by: { role: 'agent', actor: 'aylin' }, typing: true, name: 'Aylin Kaya' }]);
    assert.deepEqual(await watched.take('typing'), []);
    for (const read of [2, 1, 99]) await signal(customer.access, { read });
    assert.deepEqual((await watched.take('read')).map(({ customer: seq, rev }) => [seq, rev]), [[2, 1], [3, 2]]);
    const late = await listen(house, agent.access, { watch: [caseId] });
    assert.deepEqual((await late.take('read')).map(({ customer: seq }) => seq), [3]);
  });

  it('tells agents who watch whether the customer is here', async () => {
    const house = createHouse();
    const [customer, agent] = [await house.customer(), await house.agent()];
    const caseId = await house.open(customer.access);
    const watched = await listen(house, agent.access, { watch: [caseId] });
    const online = async () => (await watched.take('presence')).map((event) => event.online);
    assert.deepEqual(await online(), [false]);
    const first = await listen(house, customer.access);
    assert.deepEqual(await online(), [true]);
    const second = await listen(house, customer.access, { tab: 't2' });
    await first.leave();
    await house.clock.advance(60_000);
    assert.deepEqual(await online(), []);
    await second.leave();
    await house.clock.advance(9000);
    assert.deepEqual(await online(), []);
    await house.clock.advance(2000);
    assert.deepEqual(await online(), [false]);
  });

  it('ends with a word when its session ends, and at once', async () => {
    const house = createHouse();
    const customer = await house.customer();
    const [one, two] = [await listen(house, customer.access), await listen(house, (await house.customer()).access)];
    for (const live of [one, two]) await live.events();
    assert.equal((await house.ask('/sessions', { method: 'DELETE', token: customer.access })).status, 204);
    assert.deepEqual(await one.events(), [{ event: 'bye', data: { code: 'unauthorized' } }]);
    assert.equal(one.isOver(), true);
    assert.equal(two.isOver(), false);
  });

  it('ends within 30 seconds of its session when the bus says nothing', async () => {
    const house = createHouse();
    const customer = await house.customer();
    const live = await listen(house, customer.access);
    const { sessions } = house.gateway.deps.store;
    const family = (await sessions.byAccess(Buffer.from(house.gateway.deps.secrets.digest(customer.access)).toString('hex')))?.family.id ?? '';
    await live.events();
    await sessions.revoke(family);
    await house.clock.advance(30_000);
    assert.deepEqual(await live.take('bye'), [{ code: 'unauthorized' }]);
  });

  it('sends nothing of a site to an agent who no longer answers for it', async () => {
    const house = createHouse();
    const [customer, agent] = [await house.customer(), await house.agent('jonas')];
    const caseId = await house.open(customer.access);
    const live = await listen(house, agent.access, { watch: [caseId] });
    await live.events();
    house.gateway.reload(testConfig((raw) => ({ ...raw, agents: raw.agents.map((one) => (one.id === 'jonas' ? { ...one, sites: ['stadtwerke'] } : one)) })));
    await post(house, customer, caseId, 'Not for Jonas.');
    await house.clock.advance(100);
    assert.doesNotMatch(JSON.stringify(await live.events()), /Not for Jonas/);
  });

  it('leaves a reader without room behind, and tells the heads as soon as there is room', async () => {
    const house = createHouse();
    const customer = await house.customer();
    const caseId = await house.open(customer.access);
    const response = await house.ask('/live', { token: customer.access, headers: { accept: 'text/event-stream' }, body: { tab: 't', marks: {} } });
    const text = 'x'.repeat(16_000);
    for (let count = 0; count < 40; count += 1) await post(house, customer, caseId, text);
    await settle();
    const mark = await markOf(house, customer.access, caseId);
    const reader = response.body?.getReader();
    let received = '';
    while (!received.includes('event: heartbeat')) received += new TextDecoder().decode((await reader?.read())?.value);
    assert.ok(received.length < 500_000, `${received.length} bytes were kept for a reader who does not read`);
    assert.ok(received.includes(JSON.stringify({ [caseId]: mark })));
    await reader?.cancel();
  });

  it('gives up on a reader who has had no room for three beats', async () => {
    const house = createHouse();
    const customer = await house.customer();
    const caseId = await house.open(customer.access);
    await house.ask('/live', { token: customer.access, headers: { accept: 'text/event-stream' }, body: { tab: 't', marks: {} } });
    for (let count = 0; count < 40; count += 1) await post(house, customer, caseId, 'x'.repeat(16_000));
    await house.clock.advance(90_000);
    assert.match(await (await house.ask('/metrics')).text(), /faden_live_connections 0/);
  });

  it('says drain and takes no new connections while draining, and ends when the gateway closes', async () => {
    const house = createHouse();
    const customer = await house.customer();
    const live = await listen(house, customer.access);
    await live.events();
    const drained = house.gateway.drain(3000);
    assert.deepEqual(await live.take('drain'), [{ within: 3000 }]);
    assert.equal((await house.ask('/ready')).status, 503);
    assert.equal((await house.ask('/live', { token: customer.access, body: { tab: 't', marks: {} } })).status, 503);
    await house.open(customer.access);
    await house.clock.advance(4000);
    await drained;
    await house.gateway.close();
    await live.events();
    assert.equal(live.isOver(), true);
  });

  it('leaves no timer behind', async () => {
    const house = createHouse();
    const [customer, agent] = [await house.customer(), await house.agent()];
    const caseId = await house.open(customer.access);
    const streams = [await listen(house, customer.access), await listen(house, agent.access, { watch: [caseId] })];
    await post(house, customer, caseId);
    for (const live of streams) await live.leave();
    await house.clock.advance(21_000);
    assert.equal(house.clock.waiting(), 0);
  });

  it('catches up when a commit turns out to have happened after all', async () => {
    const store = createMemoryStore({ epoch: 'e1' });
    let isLost = false;
    const house = createHouse({ store: { ...store, timeline: { ...store.timeline, commit: async (writes, now) => {
      const outcomes = await store.timeline.commit(writes, now);
      if (isLost) throw new Error('connection lost');
      return outcomes;
    } } } });
    const customer = await house.customer();
    const caseId = await house.open(customer.access);
    const live = await listen(house, customer.access);
    await live.events();
    isLost = true;
    await post(house, customer, caseId, 'Did it arrive?');
    assert.deepEqual(await live.take('entries'), []);
    await house.clock.advance(1000);
    assert.equal((await live.take('entries'))[0]?.entries[0]?.body?.text, 'Did it arrive?');
  });
});

describe('a long poll', () => {
  const poll = (house: House, token: string, request: object = {}, signal?: AbortSignal) =>
    house.json<{ events: LiveEvent[] }>('/live', { token, headers: { accept: 'application/json' }, body: { tab: 't1', marks: {}, ...request }, ...(signal === undefined ? {} : { signal }) });

  it('answers at once with what is missing after the marks', async () => {
    const house = createHouse();
    const customer = await house.customer();
    const caseId = await house.open(customer.access);
    const mark = await markOf(house, customer.access, caseId);
    await post(house, customer, caseId);
    const answer = poll(house, customer.access, { marks: { [caseId]: mark } });
    await house.clock.advance(10);
    const { events } = await answer;
    assert.deepEqual(names(events), ['hello', 'entries']);
  });

  it('waits for news up to 25 seconds', async () => {
    const house = createHouse();
    const customer = await house.customer();
    const caseId = await house.open(customer.access);
    const first = poll(house, customer.access);
    await house.clock.advance(1020);
    assert.deepEqual(names((await first).events), ['hello', 'queue']);
    let answered = false;
    const quiet = poll(house, customer.access).then((answer) => ((answered = true), answer));
    await house.clock.advance(24_000);
    assert.equal(answered, false);
    await house.clock.advance(1000);
    assert.ok(!names((await quiet).events).includes('entries'));
    const next = poll(house, customer.access, { marks: { [caseId]: await markOf(house, customer.access, caseId) } });
    await house.clock.advance(5000);
    await post(house, customer, caseId);
    await house.clock.advance(20);
    assert.ok(names((await next).events).includes('entries'));
  });

  it('brings again what a lost answer held, and small events that came between two polls', async () => {
    const house = createHouse();
    const [customer, agent] = [await house.customer(), await house.agent()];
    const caseId = await house.open(customer.access);
    const mark = await markOf(house, customer.access, caseId);
    const first = poll(house, customer.access, { marks: { [caseId]: mark } });
    await post(house, customer, caseId);
    await house.clock.advance(20);
    await first;
    await house.ask('/signals', { token: agent.access, body: { case: caseId, read: 4 } });
    const again = poll(house, customer.access, { marks: { [caseId]: mark } });
    await house.clock.advance(20);
    assert.deepEqual(names((await again).events), ['hello', 'read', 'entries']);
  });

  it('ends when its asker leaves, and its session, and leaves nothing behind', async () => {
    const house = createHouse();
    const customer = await house.customer();
    const abort = new AbortController();
    const left = poll(house, customer.access, {}, abort.signal);
    await settle();
    abort.abort();
    await left;
    const ended = poll(house, customer.access, { tab: 't2' });
    await settle();
    await house.ask('/sessions', { method: 'DELETE', token: customer.access });
    await house.clock.advance(20);
    assert.deepEqual(names((await ended).events), ['hello', 'bye']);
    await house.clock.advance(70_000);
    assert.equal(house.clock.waiting(), 0);
    assert.match(await (await house.ask('/metrics')).text(), /faden_live_connections 0/);
  });

  it('is refused when neither kind of answer is accepted', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    assert.equal((await house.ask('/live', { token: access, headers: { accept: 'image/png' }, body: { tab: 't', marks: {} } })).status, 406);
  });
});
