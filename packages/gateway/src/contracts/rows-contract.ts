import type { OwedCallback } from '@faden/protocol';

import type { RowPage } from '../ports/rows.ts';
import type { Store } from '../ports/store.ts';
import type { CaseRow } from '../ports/write.ts';
import { expectSame, withStore, type ContractCase, type MakeStore } from './contract.ts';
import { exampleId, exampleWrite, moments, type ExampleWrite } from './example-writes.ts';

const ids = (rows: readonly CaseRow[]): readonly number[] => rows.map(({ id }) => Number(id.slice(-4)));

async function fill({ timeline }: Store, ...cases: readonly ExampleWrite[]): Promise<void> {
  await timeline.commit(cases.map((like, place) => exampleWrite({ case: exampleId(place + 1), create: true, ...like })), moments[0]);
}

/** What the look-ups promise, one sentence each. */
export const rowsContract = (make: MakeStore): readonly ContractCase[] => withStore(make, promises);

const promises: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'a row is what the last write said of it': async (store) => {
    await fill(store, {});
    const later = exampleWrite({ on: [1, 0], open: false, at: moments[2], topic: 'general' });
    await store.timeline.commit([later], moments[0]);
    expectSame(await store.rows.byId([exampleId(1), exampleId(2)]), [later.row]);
  },
  'a case is found by its reference, at its own site': async (store) => {
    await fill(store, {}, { at: moments[1] });
    const { inbox } = (await store.rows.byId([exampleId(2)]))[0] as CaseRow;
    const found = await store.rows.byReference('musterbank', inbox.reference);
    expectSame(found?.inbox.reference, inbox.reference);
    expectSame([await store.rows.byReference('stadtwerke', inbox.reference), await store.rows.byReference('musterbank', 'MB-0000-000')], [undefined, undefined]);
  },
  'cases of a customer come newest first, by page, under any of their ids, of one site only': async (store) => {
    await fill(store, { at: moments[0] }, { at: moments[2] }, { at: moments[1], customer: exampleId(91) }, { at: moments[1] }, { site: 'stadtwerke' }, { customer: exampleId(92) });
    const all = await store.rows.casesOf('musterbank', [exampleId(90), exampleId(91)], { limit: 10 });
    expectSame(ids(all), [2, 4, 3, 1]);
    expectSame(ids(await inPages((page) => store.rows.casesOf('musterbank', [exampleId(90), exampleId(91)], page))), [2, 4, 3, 1]);
    expectSame(await store.rows.casesOf('musterbank', [], { limit: 10 }), []);
  },
  'the inbox holds open or ended cases of some sites, and of a topic if one is asked for': async (store) => {
    await fill(store, { at: moments[0] }, { at: moments[1], topic: 'general' }, { at: moments[2], open: false }, { at: moments[1], site: 'stadtwerke' });
    const inbox = async (query: { sites: readonly string[]; topic?: string; open: boolean }) => ids(await inPages((page) => store.rows.inbox(query, page)));
    expectSame(await inbox({ sites: ['musterbank'], open: true }), [2, 1]);
    expectSame(await inbox({ sites: ['musterbank', 'stadtwerke'], open: true }), [4, 2, 1]);
    expectSame(await inbox({ sites: ['musterbank'], open: false }), [3]);
    expectSame(await inbox({ sites: ['musterbank', 'stadtwerke'], topic: 'general', open: true }), [2]);
    expectSame(await inbox({ sites: [], open: true }), []);
  },
  'what is due comes soonest first, up to now, and never what is not': async (store) => {
    await fill(store, { dueAt: moments[1] }, { dueAt: moments[0] }, { dueAt: moments[2] }, {});
    expectSame(ids(await store.rows.due(moments[1], 10)), [2, 1]);
    expectSame(ids(await store.rows.due(moments[2], 1)), [2]);
    await store.timeline.commit([exampleWrite({ case: exampleId(2), on: [1, 0], dueAt: null })], moments[0]);
    expectSame(ids(await store.rows.due(moments[1], 10)), [1]);
  },
  'open cases of a topic that wait for an answer are counted': async (store) => {
    await fill(store, { waiting: true }, { waiting: true, open: false }, { waiting: true, topic: 'general' }, { waiting: true, site: 'stadtwerke' }, {});
    expectSame(await store.rows.waiting('musterbank', 'billing'), 1);
    expectSame(await store.rows.waiting('musterbank', 'nothing'), 0);
  },
  'cases that owe a call come by the first that is due, of some sites, until they end or nothing is owed': async (store) => {
    await fill(store, { calls: [moments[2]] }, { calls: [moments[1], moments[0]] }, {}, { calls: [moments[0]], open: false }, { calls: [moments[1]], site: 'stadtwerke' });
    const owing = async (sites: readonly string[], limit = 10) => ids(await store.rows.owingCalls(sites, limit));
    expectSame(await owing(['musterbank', 'stadtwerke']), [2, 5, 1]);
    expectSame(await owing(['musterbank', 'stadtwerke'], 2), [2, 5]);
    expectSame(await owing(['musterbank']), [2, 1]);
    expectSame(await owing([]), []);
    await store.timeline.commit([exampleWrite({ case: exampleId(2), on: [1, 0] })], moments[0]);
    expectSame(await owing(['musterbank']), [1]);
  },
  'the line of a topic holds who waits for an answer and who kept a place in it, each case once': async (store) => {
    const call = (topic: string, status: 'queued' | 'scheduled', place: number): OwedCallback => ({ name: exampleId(50 + place), topic, status, requestedAt: moments[0], dueAt: moments[0], lateAt: null, priority: false, attempts: 0 });
    await fill(store,
      { waiting: true }, { waiting: true, topic: 'general' }, { waiting: true, site: 'stadtwerke' }, { waiting: true, open: false },
      { waiting: true, callbacks: [call('billing', 'queued', 1)] }, { callbacks: [call('billing', 'queued', 2)], topic: 'general' },
      { callbacks: [call('billing', 'scheduled', 3)] }, { callbacks: [call('general', 'queued', 4)] }, {});
    expectSame([await store.rows.inLine('musterbank', 'billing'), await store.rows.inLine('musterbank', 'billing', exampleId(6)), await store.rows.inLine('musterbank', 'nothing')], [3, 2, 0]);
  },
  'a line is in the order of turns: calls that are owed, then whoever came first, each case once, and no more than asked for': async (store) => {
    const call = (place: number, like: Partial<OwedCallback>): OwedCallback => ({ name: exampleId(50 + place), topic: 'billing', status: 'queued', requestedAt: moments[1], dueAt: moments[1], lateAt: null, priority: false, attempts: 0, ...like });
    await fill(store,
      { waiting: true }, { callbacks: [call(2, {})] }, { callbacks: [call(3, { priority: true, requestedAt: moments[2] })], topic: 'general' },
      { waiting: true, callbacks: [call(4, {})] }, { waiting: true, topic: 'general' }, { waiting: true, open: false }, { callbacks: [call(7, { status: 'accepted' })] }, { waiting: true, site: 'stadtwerke' });
    const line = async (topic: string, limit = 10) => (await store.rows.line('musterbank', topic, limit)).map(({ case: id }) => Number(id.slice(-4)));
    expectSame([await line('billing'), await line('billing', 2), await line('general'), await line('nothing')], [[3, 1, 4, 2], [3, 1], [5], []]);
    expectSame(await store.rows.line('musterbank', 'billing', 1), [{ case: exampleId(3), customer: exampleId(90), place: { rank: 'owed', since: moments[2], id: exampleId(53) } }]);
  },
  'what was announced first stays, and what came of it first, the latest announcements first': async (store) => {
    const wait = (at: string, name: string, topic = 'billing') => ({ name, topic, at, from: moments[1], to: moments[2] });
    await fill(store, { announces: [wait(moments[0], 'a'), wait(moments[0], 'a', 'general')] }, { announces: [wait(moments[1], 'b')] }, { announces: [wait(moments[1], 'c', 'general')] }, { site: 'stadtwerke', announces: [wait(moments[1], 'd')] });
    await store.timeline.commit([exampleWrite({ on: [1, 0], announces: [wait(moments[2], 'a')], endsWaits: [{ name: 'a', at: moments[1], how: 'served' }, { name: 'nothing', at: moments[1], how: 'served' }] })], moments[0]);
    await store.timeline.commit([exampleWrite({ on: [2, 0], endsWaits: [{ name: 'a', at: moments[2], how: 'gave-up' }] })], moments[0]);
    const all = await store.rows.announcements({ site: 'musterbank', topic: 'billing', since: moments[0], limit: 10 });
    expectSame(all, [
      { case: exampleId(2), site: 'musterbank', ...wait(moments[1], 'b'), ended: null },
      { case: exampleId(1), site: 'musterbank', ...wait(moments[0], 'a'), ended: { at: moments[1], how: 'served' } },
    ]);
    const names = async (query: object) => (await store.rows.announcements({ site: 'musterbank', since: moments[0], limit: 10, ...query })).map(({ name }) => name);
    expectSame([await names({}), await names({ since: moments[1] }), await names({ limit: 1 })], [['b', 'c', 'a'], ['b', 'c'], ['b']]);
  },
  'claims are counted as long as they hold': async (store) => {
    await fill(store, { claims: [{ key: 'k', limit: 9 }] }, { claims: [{ key: 'k', limit: 9, until: moments[1] }] });
    expectSame([await store.rows.claimed('k', moments[0]), await store.rows.claimed('k', moments[1]), await store.rows.claimed('other', moments[0])], [2, 1, 0]);
    expectSame([...await store.rows.claimedEach(['other', 'k'], moments[0]), ...await store.rows.claimedEach([], moments[0])], [['k', 2]]);
  },
};

/** All rows of a list, fetched one by one. */
async function inPages(fetch: (page: RowPage) => Promise<readonly CaseRow[]>): Promise<readonly CaseRow[]> {
  const all: CaseRow[] = [];
  for (;;) {
    const last = all.at(-1);
    const [row] = await fetch({ limit: 1, ...(last === undefined ? {} : { after: { updatedAt: last.updatedAt, id: last.id } }) });
    if (row === undefined) return all;
    all.push(row);
  }
}
