import type { Store } from '../ports/store.ts';
import type { Write, WriteOutcome } from '../ports/write.ts';
import { expectRejection, expectSame, withStore, type ContractCase, type MakeStore } from './contract.ts';
import { exampleId, exampleWrite, moments } from './example-writes.ts';

const now = moments[0];
const caseId = exampleId(1);
const committed: WriteOutcome = { type: 'committed' };
const stale: WriteOutcome = { type: 'stale' };

const commit = ({ timeline }: Store, ...writes: readonly Write[]) => timeline.commit(writes, now);
const opening = exampleWrite({ create: true, entries: 3, internal: 1 });
const seqs = (entries: readonly { readonly seq: number }[]): readonly number[] => entries.map(({ seq }) => seq);

/** What a timeline promises, one sentence each. */
export const timelineContract = (make: MakeStore): readonly ContractCase[] => [...withStore(make, writing), ...withStore(make, removing), ...withStore(make, reading)];

const writing: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'a new case is stored with everything of its first write': async (store) => {
    expectSame(await commit(store, opening), [committed]);
    const record = await store.timeline.load(caseId);
    expectSame(record, {
      id: caseId, site: opening.site, customer: opening.customer, state: opening.state, row: opening.row, secret: opening.create?.secret,
      heads: { public: { seq: 3, hash: opening.entries[2]?.hash }, internal: { seq: 1, hash: opening.internal[0]?.hash } },
    });
    expectSame(await store.timeline.command(caseId, opening.command.id), opening.command);
  },
  'a write on an old head, a new case twice and a write to no case are stale, and nothing of them is kept': async (store) => {
    const second = exampleWrite({ on: [3, 1] });
    expectSame(await commit(store, exampleWrite({ on: [0, 0] })), [stale]);
    await commit(store, opening);
    expectSame(await commit(store, exampleWrite({ create: true, command: exampleId(7) }), exampleWrite({ on: [2, 1] }), exampleWrite({ on: [3, 0] }), second), [stale, stale, stale, committed]);
    expectSame(seqs(await store.timeline.page(caseId, 'public', { after: 0, limit: 10 })), [1, 2, 3, 4]);
    expectSame(await store.timeline.command(caseId, exampleId(7)), undefined);
  },
  'writes of one batch build on one another': async (store) => {
    const outcomes = await commit(store, opening, exampleWrite({ on: [3, 1] }), exampleWrite({ on: [4, 1], internal: 2 }), exampleWrite({ on: [5, 3] }));
    expectSame(outcomes, [committed, committed, committed, committed]);
    expectSame((await store.timeline.heads([caseId])).get(caseId)?.internal.seq, 3);
  },
  'a command is done once for ever: its repeat is told what is remembered, in the same batch, later, and on an old head': async (store) => {
    const repeated: WriteOutcome = { type: 'repeated', command: opening.command };
    expectSame(await commit(store, opening, opening), [committed, repeated]);
    const other = exampleWrite({ on: [9, 9], command: opening.command.id, author: 'agent:aylin', claims: [{ key: 'full', limit: 0 }] });
    expectSame(await commit(store, other), [repeated]);
    expectSame(seqs(await store.timeline.page(caseId, 'public', { after: 0, limit: 10 })), [1, 2, 3]);
  },
  'the same command id in another case is another command': async (store) => {
    const elsewhere = exampleWrite({ case: exampleId(2), create: true, command: opening.command.id });
    expectSame(await commit(store, opening, elsewhere), [committed, committed]);
  },
  'a refusal is remembered without an entry': async (store) => {
    const base = exampleWrite({ on: [3, 1], entries: 0, command: exampleId(8) });
    const refusal: Write = { ...base, command: { ...base.command, outcome: { type: 'refused', code: 'too_late', path: 'body.text' } } };
    expectSame(await commit(store, opening, refusal), [committed, committed]);
    expectSame(await store.timeline.command(caseId, exampleId(8)), refusal.command);
    expectSame((await store.timeline.heads([caseId])).get(caseId)?.public.seq, 3);
  },
  'a claim is counted and taken with the write that makes it, also within a batch': async (store) => {
    const claims = [{ key: 'slot', limit: 2 }];
    const writes = [1, 2, 3].map((number) => exampleWrite({ case: exampleId(number), create: true, claims }));
    expectSame(await commit(store, ...writes), [committed, committed, { type: 'claim-failed', key: 'slot' }]);
    expectSame(await store.timeline.load(exampleId(3)), undefined);
    expectSame(await store.rows.claimed('slot', now), 2);
  },
  'of several claims all are taken or none': async (store) => {
    const claims = [{ key: 'free', limit: 1 }, { key: 'full', limit: 0 }];
    expectSame(await commit(store, exampleWrite({ create: true, claims })), [{ type: 'claim-failed', key: 'full' }]);
    expectSame(await store.rows.claimed('free', now), 0);
    const twice = [{ key: 'one', limit: 1 }, { key: 'one', limit: 1 }];
    expectSame(await commit(store, exampleWrite({ create: true, claims: twice })), [{ type: 'claim-failed', key: 'one' }]);
  },
  'a claim that has run out no longer counts': async (store) => {
    const claims = [{ key: 'day', limit: 1, until: moments[1] }];
    await commit(store, exampleWrite({ create: true, claims }));
    const next = exampleWrite({ case: exampleId(2), create: true, claims });
    expectSame(await store.timeline.commit([next], moments[0]), [{ type: 'claim-failed', key: 'day' }]);
    expectSame(await store.timeline.commit([next], moments[1]), [committed]);
  },
  'a claim is given back in the commit, before its own claims are counted': async (store) => {
    const [early, late] = [{ key: 'slot', limit: 2, until: moments[1] }, { key: 'slot', limit: 2, until: moments[2] }];
    await commit(store, exampleWrite({ create: true, claims: [early, late] }));
    const swap = exampleWrite({ case: exampleId(2), create: true, claims: [late], releases: [{ key: 'slot', until: moments[1] }] });
    expectSame(await commit(store, swap), [committed]);
    expectSame(await store.rows.claimed('slot', moments[1]), 2);
    const back = exampleWrite({ case: exampleId(2), on: [1, 0], releases: [{ key: 'slot', until: moments[2] }, { key: 'slot' }, { key: 'nobody' }] });
    expectSame(await commit(store, back), [committed]);
    expectSame(await store.rows.claimed('slot', now), 1);
  },
  'of a write that fails by its claims, nothing is given back': async (store) => {
    await commit(store, exampleWrite({ create: true, claims: [{ key: 'one', limit: 1 }, { key: 'two', limit: 1 }] }));
    const failing = exampleWrite({ case: exampleId(2), create: true, releases: [{ key: 'one' }], claims: [{ key: 'two', limit: 1 }] });
    expectSame(await commit(store, failing), [{ type: 'claim-failed', key: 'two' }]);
    expectSame(await store.rows.claimed('one', now), 1);
  },
  'after closing, everything is rejected': async ({ timeline }) => {
    await timeline.close();
    await expectRejection(timeline.commit([opening], now), 'commit after closing');
    await expectRejection(timeline.load(caseId), 'load after closing');
  },
};

const removing: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'erased entries keep place, commitment and hash and lose body and salt, in every way of reading': async (store) => {
    const [, target] = opening.entries;
    await commit(store, opening, exampleWrite({ on: [3, 1], erases: [target?.id ?? ''] }));
    const { body: _body, salt: _salt, ...rest } = target ?? opening.entries[0] ?? exampleWrite().entries[0] ?? { body: null };
    const tombstone = { ...rest, body: null };
    expectSame((await store.timeline.page(caseId, 'public', { after: 1, limit: 1 }))[0], tombstone);
    expectSame((await store.timeline.at(caseId, [2]))[0], tombstone);
    expectSame((await store.timeline.about(caseId, opening.command.id))[1], tombstone);
  },
  'entries of the internal stream, and of the very write that erases them, can be erased': async (store) => {
    const inner = opening.internal[0]?.id ?? '';
    const own = exampleWrite({ on: [3, 1] });
    await commit(store, opening, { ...own, erases: [inner, own.entries[0]?.id ?? ''] });
    expectSame((await store.timeline.page(caseId, 'internal', { limit: 5 }))[0]?.body, null);
    expectSame((await store.timeline.at(caseId, [4]))[0]?.body, null);
  },
  'an id of another case erases nothing there': async (store) => {
    const elsewhere = exampleWrite({ case: exampleId(2), create: true, command: exampleId(55) });
    await commit(store, opening, elsewhere, exampleWrite({ on: [3, 1], erases: [elsewhere.entries[0]?.id ?? ''] }));
    expectSame((await store.timeline.at(exampleId(2), [1]))[0]?.body, elsewhere.entries[0]?.body);
  },
  'erasing the entry that shares a file ends the sharing': async (store) => {
    const entry = opening.entries[1]?.id ?? '';
    await commit(store, { ...opening, shares: [{ file: exampleId(70), entry }] });
    expectSame(await store.rows.sharedFile(exampleId(70)), { case: caseId, entry });
    await commit(store, exampleWrite({ on: [3, 1], erases: [entry] }));
    expectSame(await store.rows.sharedFile(exampleId(70)), undefined);
  },
};

const reading: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'pages go forward from a seq, backward before one, and from the end': async (store) => {
    await commit(store, exampleWrite({ create: true, entries: 9 }));
    const page = async (request: { after?: number; before?: number; limit: number }) => seqs(await store.timeline.page(caseId, 'public', request));
    expectSame(await page({ after: 0, limit: 3 }), [1, 2, 3]);
    expectSame(await page({ after: 7, limit: 5 }), [8, 9]);
    expectSame(await page({ after: 9, limit: 5 }), []);
    expectSame(await page({ before: 5, limit: 2 }), [3, 4]);
    expectSame(await page({ before: 1, limit: 2 }), []);
    expectSame(await page({ before: 100, limit: 2 }), [8, 9]);
    expectSame(await page({ limit: 4 }), [6, 7, 8, 9]);
    expectSame(await page({ after: 2, before: 6, limit: 9 }), [3, 4, 5]);
    expectSame(await page({ after: 2, before: 6, limit: 2 }), [3, 4]);
  },
  'an entry comes back as it was written': async (store) => {
    const written = exampleWrite({ create: true, about: exampleId(44) });
    await commit(store, written);
    expectSame(await store.timeline.page(caseId, 'public', { limit: 9 }), written.entries);
  },
  'what a command caused and what is about it are found together, oldest first': async (store) => {
    const name = opening.command.id;
    await commit(store, opening, exampleWrite({ on: [3, 1] }), exampleWrite({ on: [4, 1], about: name }));
    expectSame(seqs(await store.timeline.about(caseId, name)), [1, 2, 3, 5]);
    expectSame(await store.timeline.about(exampleId(2), name), []);
  },
  'entries are found by their seqs; missing ones are left out': async (store) => {
    await commit(store, exampleWrite({ create: true, entries: 5 }));
    expectSame(seqs(await store.timeline.at(caseId, [4, 2, 99])), [2, 4]);
    expectSame(await store.timeline.at(caseId, []), []);
  },
  'what is not there is not found': async ({ timeline }) => {
    expectSame(await timeline.load(caseId), undefined);
    expectSame([...(await timeline.heads([caseId]))], []);
    expectSame(await timeline.page(caseId, 'public', { limit: 5 }), []);
    expectSame(await timeline.command(caseId, exampleId(5)), undefined);
    expectSame(await timeline.commit([], now), []);
  },
};
