import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { LiveEvent } from '@faden/protocol';

import { createCallHouse, fictional, told } from '../testing/call-house.ts';
import type { House } from '../testing/house.ts';
import { listen, type Listener } from '../testing/listener.ts';
import { settle } from '../testing/test-clock.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
type Queue = Extract<LiveEvent, { event: 'queue' }>['data'];

interface Waiting {
  readonly token: string;
  readonly caseId: string;
  readonly callback: string;
}

/** Opens a case and asks to be called in it. */
async function queued(house: House, number: number): Promise<Waiting> {
  const { access: token } = await house.customer();
  const caseId = await house.open(token);
  const request = house.command('callback.request', { number: fictional(number) });
  told((await house.give(token, caseId, request))[0]);
  return { token, caseId, callback: request.id };
}

async function staffed(): Promise<{ readonly house: House; readonly agent: string; readonly desk: Listener }> {
  const house = createCallHouse();
  const { access: agent } = await house.agent();
  return { house, agent, desk: await listen(house, agent, { marks: {} }) };
}

/** Somebody calls this customer: the place in the line is free, and so is the next. */
async function serve(house: House, agent: string, { caseId, callback }: Waiting): Promise<void> {
  const answers = await house.give(agent, caseId, house.command('message.post', { text: 'I call you.' }), house.command('callback.accept', { callback }), house.command('callback.dial', { callback }));
  answers.forEach(told);
}

const last = async (live: Listener): Promise<Queue | undefined> => (await live.take('queue')).at(-1);
const at = (house: House, instant: string | undefined): number => Date.parse(instant ?? '') - house.clock.now();

describe('the place in a line', () => {
  it('moves up live on a stream when whoever stood before is served', async () => {
    const { house, agent } = await staffed();
    const [first, second] = [await queued(house, 1), await queued(house, 2)];
    const [firstLive, live] = [await listen(house, first.token), await listen(house, second.token)];
    await house.clock.advance(SECOND);
    const before = await last(live);
    assert.deepEqual([(await last(firstLive))?.place, before?.case, before?.place], [1, second.caseId, 2]);
    await house.clock.advance(MINUTE);
    await serve(house, agent, first);
    await house.clock.advance(SECOND);
    const after = await last(live);
    assert.equal(after?.place, 1);
    assert.ok(at(house, after?.expected?.to) < at(house, before?.expected?.to), 'sooner than was said before');
    assert.deepEqual(await firstLive.take('queue'), [{ case: first.caseId, place: 0 }]);
  });

  it('moves up in a long poll as well, between two requests too', async () => {
    const { house, agent } = await staffed();
    const people = [await queued(house, 1), await queued(house, 2), await queued(house, 3)] as const;
    const [first, second, third] = people;
    const poll = async (marks = {}): Promise<readonly Queue[]> => {
      const asked = house.json<{ events: LiveEvent[] }>('/live', { token: third.token, body: { tab: 't1', marks } });
      await house.clock.advance(30 * SECOND);
      return (await asked).events.flatMap((event) => (event.event === 'queue' ? [event.data] : []));
    };
    assert.deepEqual((await poll()).map(({ place }) => place), [3]);
    await serve(house, agent, first);
    assert.deepEqual((await poll()).map(({ place }) => place), [2]);
    await serve(house, agent, second);
    await house.clock.advance(2 * SECOND);
    assert.deepEqual((await poll()).map(({ place }) => place), [1]);
  });

  it('is told again to whoever connects anew, and to nobody else', async () => {
    const { house } = await staffed();
    const [first, second] = [await queued(house, 1), await queued(house, 2)];
    const stranger = await listen(house, (await house.customer()).access);
    const live = await listen(house, second.token);
    await house.clock.advance(SECOND);
    const [news] = await live.take('queue');
    assert.equal(news?.place, 2);
    const again = await listen(house, second.token, { tab: 't2' });
    assert.deepEqual(await again.take('queue'), [news]);
    await house.clock.advance(MINUTE);
    assert.deepEqual([await live.take('queue'), await again.take('queue'), await stranger.take('queue')], [[], [], []]);
    assert.ok(first.caseId !== news.case);
  });

  it('counts who waits for words and who waits to be called alike', async () => {
    const { house, agent } = await staffed();
    const writer = await house.customer();
    const caseId = await house.open(writer.access);
    const caller = await queued(house, 1);
    const live = await listen(house, caller.token);
    await house.clock.advance(SECOND);
    assert.equal((await last(live))?.place, 2);
    told((await house.give(agent, caseId, house.command('message.post', { text: 'I see.' })))[0]);
    await house.clock.advance(SECOND);
    assert.equal((await last(live))?.place, 1);
  });

  it('is told with the reason where no number can be said, and with a number once somebody is there', async () => {
    const house = createCallHouse();
    const caller = await queued(house, 1);
    const live = await listen(house, caller.token);
    await house.clock.advance(SECOND);
    assert.deepEqual(await last(live), { case: caller.caseId, place: 1, silent: 'nobody' });
    await listen(house, (await house.agent()).access);
    await house.clock.advance(SECOND);
    const there = await last(live);
    assert.deepEqual([there?.silent, typeof there?.expected?.to], [undefined, 'string']);
  });
});

describe('the range in a line', () => {
  it('is raised, and said to be, only when its median was later than what was said for twenty seconds', async () => {
    const { house } = await staffed();
    const caller = await queued(house, 1);
    const live = await listen(house, caller.token);
    await house.clock.advance(SECOND);
    const said = await last(live);
    assert.equal(said?.expected?.to, '2026-11-23T09:10:00.000Z');
    // One person answers in six minutes on average: the median is 4:09.5 minutes away, and reaches 9:10 at 9:05:50.5.
    await house.clock.advance(Date.parse('2026-11-23T09:06:10.000Z') - house.clock.now());
    assert.deepEqual(await live.take('queue'), []);
    await house.clock.advance(21 * SECOND);
    const raised = await live.take('queue');
    assert.deepEqual(raised.map(({ place, raised: isLonger }) => [place, isLonger]), [[1, true]]);
    assert.ok((raised[0]?.expected?.to ?? '') > '2026-11-23T09:10:00.000Z');
  });

  it('starts from what was announced, so that a restart raises nothing in silence', async () => {
    const { house } = await staffed();
    const caller = await queued(house, 1);
    await house.clock.advance(3 * MINUTE);
    const again = house.restart();
    await listen(again, (await again.agent()).access);
    const live = await listen(again, caller.token);
    await house.clock.advance(SECOND);
    const news = await last(live);
    assert.deepEqual([news?.expected?.to, news?.raised], ['2026-11-23T09:10:00.000Z', undefined]);
  });

  it('costs nothing where nobody listens', async () => {
    const { house } = await staffed();
    const caller = await queued(house, 1);
    const live = await listen(house, caller.token);
    await house.clock.advance(SECOND);
    assert.equal((await last(live))?.place, 1);
    await live.leave();
    await house.clock.advance(MINUTE);
    let asked = 0;
    const { rows } = house.gateway.deps.store;
    const line = rows.line.bind(rows);
    Object.assign(rows, { line: (...args: Parameters<typeof line>) => ((asked += 1), line(...args)) });
    await house.clock.advance(5 * MINUTE);
    await queued(house, 2);
    await settle();
    assert.equal(asked, 0);
  });
});
