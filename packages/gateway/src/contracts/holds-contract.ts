import { callKeys } from '@faden/protocol';

import type { StoredHold } from '../ports/holds.ts';
import type { Store } from '../ports/store.ts';
import { expectSame, withStore, type ContractCase, type MakeStore } from './contract.ts';
import { exampleId, exampleWrite, moments } from './example-writes.ts';

const [now, soon, later] = moments;
const window = { start: '2026-11-23T12:00', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' };
const key = callKeys.slot('musterbank', 'billing', later);
const other = callKeys.slot('musterbank', 'general', later);

const hold = (number: number, session: string, like: Partial<StoredHold> = {}): StoredHold =>
  ({ id: exampleId(number), session, site: 'musterbank', topic: 'billing', window, key, until: soon, ...like });
const held = ({ rows }: Store, at: string = now) => Promise.all([key, other].map((name) => rows.claimed(name, at)));

/** What holds promise, one sentence each. */
export const holdsContract = (make: MakeStore): readonly ContractCase[] => withStore(make, promises);

const promises: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'a window holds no more than fit into it, booked ones included': async (store) => {
    await store.timeline.commit([exampleWrite({ create: true, claims: [{ key, limit: 2 }] })], now);
    expectSame(await store.holds.take(hold(1, 's1'), 2, now), 'held');
    expectSame(await store.holds.take(hold(2, 's2'), 2, now), 'full');
    expectSame([await held(store), await store.holds.find(exampleId(2), now)], [[2, 0], undefined]);
  },
  'a session holds one window, and the next gives the last one back': async (store) => {
    await store.holds.take(hold(1, 's1'), 1, now);
    expectSame(await store.holds.take(hold(2, 's1', { topic: 'general', key: other }), 1, now), 'held');
    expectSame([await held(store), await store.rows.claimed('hold:s1', now)], [[0, 1], 1]);
    expectSame([(await store.holds.ofSession('s1', now))?.id, await store.holds.ofSession('s1', soon), await store.holds.ofSession('s2', now)], [exampleId(2), undefined, undefined]);
    expectSame(await store.holds.take(hold(3, 's1', { topic: 'general', key: other, until: later }), 1, now), 'held');
    expectSame([await held(store), await store.holds.find(exampleId(2), now)], [[0, 1], undefined]);
  },
  'a session that finds a window full keeps what it held': async (store) => {
    await store.holds.take(hold(1, 's1'), 1, now);
    await store.holds.take(hold(2, 's2', { key: other }), 1, now);
    expectSame(await store.holds.take(hold(3, 's1', { key: other }), 1, now), 'full');
    expectSame([await held(store), await store.holds.find(exampleId(1), now)], [[1, 1], hold(1, 's1')]);
  },
  'a hold ends by itself': async (store) => {
    await store.holds.take(hold(1, 's1'), 1, now);
    expectSame([await store.holds.find(exampleId(1), soon), await held(store, soon)], [undefined, [0, 0]]);
    expectSame(await store.holds.take(hold(2, 's2', { until: later }), 1, soon), 'held');
  },
  'what was booked out of a hold is not given back with the next': async (store) => {
    await store.holds.take(hold(1, 's1'), 1, now);
    const booked = exampleWrite({ create: true, releases: [{ key, until: soon }, { key: 'hold:s1', until: soon }], claims: [{ key, limit: 1, until: soon }] });
    expectSame(await store.timeline.commit([booked], now), [{ type: 'committed' }]);
    expectSame(await store.holds.take(hold(2, 's1', { key: other }), 1, now), 'held');
    expectSame(await held(store), [1, 1]);
  },
  'what ran out is forgotten, and nothing that still counts': async (store) => {
    const claims = [{ key: 'old', limit: 9, until: now }, { key: 'old', limit: 9, until: later }, { key: 'for ever', limit: 9 }];
    await store.timeline.commit([exampleWrite({ create: true, claims })], '2026-11-23T08:00:00.000Z');
    await store.holds.take(hold(1, 's1'), 1, now);
    await store.holds.take(hold(2, 's2', { key: other, until: later }), 1, now);
    await store.holds.sweep(soon, 100);
    expectSame(await Promise.all(['old', 'for ever'].map((name) => store.rows.claimed(name, '2026-11-23T08:00:00.000Z'))), [1, 1]);
    expectSame([(await store.holds.find(exampleId(1), now))?.id, (await store.holds.find(exampleId(2), now))?.id], [exampleId(1), exampleId(2)]);
    await store.holds.sweep(later, 100);
    expectSame([await store.holds.find(exampleId(1), now), (await store.holds.find(exampleId(2), now))?.id, await held(store)], [undefined, exampleId(2), [0, 1]]);
  },
  'of many holds at once exactly as many succeed as fit': async (store) => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, place) => store.holds.take(hold(place, `s${place}`), 10, now)));
    expectSame([answers.filter((answer) => answer === 'held').length, await held(store)], [10, [10, 0]]);
  },
};
