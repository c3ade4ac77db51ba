import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { CustomerPrincipal } from '../core/principal.ts';
import { createLocalBus } from '../memory/local-bus.ts';
import type { BusMessage } from '../ports/bus.ts';
import { silentLog } from '../adapters/silent-log.ts';
import { createTestClock } from '../testing/test-clock.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createPollSink } from './poll-sink.ts';
import { createPresence } from './presence.ts';
import { createRevocationWatch } from './revocation-watch.ts';
import type { Sink } from './sink.ts';

const customer = (...ids: string[]): CustomerPrincipal => ({ type: 'customer', family: 'f', site: 'musterbank', customer: ids[0] ?? '', ids, assurance: 'anonymous' });

describe('presence', () => {
  const watched = () => {
    const [clock, bus, heard] = [createTestClock(), createLocalBus(), [] as string[]];
    bus.subscribe((message: BusMessage) => message.type === 'presence' && heard.push(`${message.customer} ${message.online}`));
    return { clock, heard, presence: createPresence({ bus, clock }) };
  };

  it('comes with the first connection and goes ten seconds after the last', async () => {
    const { clock, heard, presence } = watched();
    presence.arrive(customer('a'));
    presence.arrive(customer('a'));
    presence.leave(customer('a'));
    await clock.advance(60_000);
    assert.deepEqual(heard, ['a true']);
    presence.leave(customer('a'));
    await clock.advance(9999);
    assert.equal(presence.isCustomerHere('a'), true);
    await clock.advance(1);
    assert.deepEqual([heard, presence.isCustomerHere('a')], [['a true', 'a false'], false]);
  });

  it('is not told of when somebody is back in time', async () => {
    const { clock, heard, presence } = watched();
    presence.arrive(customer('a'));
    presence.leave(customer('a'));
    await clock.advance(5000);
    presence.arrive(customer('a'));
    await clock.advance(60_000);
    assert.deepEqual(heard, ['a true']);
  });

  it('is that of every id merged into one', () => {
    const { heard, presence } = watched();
    presence.arrive(customer('a', 'b'));
    assert.deepEqual(heard, ['a true', 'b true']);
    assert.equal(presence.isCustomerHere('b'), true);
  });

  it('leaves no timer behind when closed', () => {
    const { clock, presence } = watched();
    presence.arrive(customer('a'));
    presence.leave(customer('a'));
    presence.close();
    assert.equal(clock.waiting(), 0);
  });
});

describe('a heartbeat', () => {
  const beating = (jitter: number) => {
    const clock = createTestClock();
    const sent: string[] = [];
    let isReady = true;
    let ready = (): void => undefined;
    let stuck = 0;
    const sink: Sink = { isReady: () => isReady, send: ({ event }) => void sent.push(event), onReady: (run) => void (ready = run), close: () => undefined };
    const heartbeat = createHeartbeat({ clock, sink, heartbeatMs: 25_000, jitter: () => jitter, heads: () => ({}), onStuck: () => void (stuck += 1) });
    heartbeat.start();
    return { clock, sent, heartbeat, fill: () => void (isReady = false), empty: () => ((isReady = true), ready()), stuck: () => stuck };
  };

  it('beats every 25 seconds, a tenth more or less', async () => {
    for (const [jitter, ms] of [[-1, 22_500], [0, 25_000], [1, 27_500]] as const) {
      const { clock, sent, heartbeat } = beating(jitter);
      await clock.advance(ms - 1);
      assert.deepEqual(sent, []);
      await clock.advance(1);
      assert.deepEqual(sent, ['heartbeat']);
      heartbeat.stop();
      assert.equal(clock.waiting(), 0);
    }
  });

  it('is silent without room, speaks at once when there is some and something was left out, and gives up at the third', async () => {
    const { clock, sent, heartbeat, fill, empty, stuck } = beating(0);
    fill();
    heartbeat.missed();
    await clock.advance(50_000);
    assert.deepEqual([sent, stuck()], [[], 0]);
    empty();
    empty();
    assert.deepEqual(sent, ['heartbeat']);
    fill();
    await clock.advance(75_000);
    assert.equal(stuck(), 1);
  });
});

describe('a sink for long polls', () => {
  it('has news in all but hello and heartbeats, and gives everything away once, hello first', () => {
    const sink = createPollSink();
    let called = 0;
    sink.onNews(() => void (called += 1));
    sink.send({ event: 'heartbeat', data: { now: '', heads: {} } });
    assert.deepEqual([sink.hasNews(), called], [false, 0]);
    sink.send({ event: 'gone', data: { case: 'x' } });
    sink.send({ event: 'hello', data: { protocol: 1, rules: 1, now: '', heartbeat: 1, heads: {} } });
    assert.deepEqual([sink.hasNews(), called], [true, 1]);
    assert.deepEqual(sink.take().map(({ event }) => event), ['hello', 'heartbeat', 'gone']);
    assert.deepEqual(sink.take(), []);
  });

  it('lets go of entries, which marks bring again, and has no room without end', () => {
    const sink = createPollSink();
    sink.send({ event: 'entries', data: { stream: 's', epoch: 'e', prev: '', entries: [] } });
    sink.send({ event: 'gone', data: { case: 'x' } });
    sink.dropEntries();
    assert.deepEqual(sink.take().map(({ event }) => event), ['gone']);
    for (let count = 0; count < 500; count += 1) sink.send({ event: 'gone', data: { case: 'x' } });
    assert.equal(sink.isReady(), false);
  });
});

describe('the watch for ended sessions', () => {
  it('asks every 20 seconds while somebody is connected, goes on after a failure, and rests when nobody is', async () => {
    const clock = createTestClock();
    let families = ['a', 'b', 'a'];
    const asked: (readonly string[])[] = [];
    const ended: string[] = [];
    const sessions = { ended: async (open: readonly string[]) => {
      asked.push(open);
      if (asked.length === 1) throw new Error('no connection');
      return ['b'];
    } };
    const watch = createRevocationWatch({ sessions, clock, log: silentLog, families: () => families, onEnded: (family) => void ended.push(family) });
    watch.wake();
    watch.wake();
    await clock.advance(20_000);
    assert.deepEqual([asked, ended], [[['a', 'b']], []]);
    await clock.advance(20_000);
    assert.deepEqual(ended, ['b']);
    families = [];
    await clock.advance(60_000);
    assert.deepEqual([asked.length, clock.waiting()], [2, 0]);
    watch.wake();
    watch.stop();
    assert.equal(clock.waiting(), 0);
  });
});
