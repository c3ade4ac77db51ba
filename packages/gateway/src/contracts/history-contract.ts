import * as fc from 'fast-check';

import { createMemoryStore } from '../memory/memory-store.ts';
import type { Store } from '../ports/store.ts';
import type { Write } from '../ports/write.ts';
import { expectSame, type ContractCase, type MakeStore } from './contract.ts';
import { exampleId, exampleWrite, moments } from './example-writes.ts';

/** How many histories are tried, and from which seed; a failing one is printed with its seed. */
export interface HistoryOptions {
  readonly runs?: number;
  readonly seed?: number;
}

const CASES = [1, 2, 3];

/** A write that is planned without knowing where its case stands: now and then on an old head, with a command given before, or on a full claim. */
const plannedWrite = fc.record({
  case: fc.constantFrom(...CASES),
  create: fc.constantFrom('when needed', 'when needed', 'when needed', 'always', 'never'),
  drift: fc.constantFrom(0, 0, 0, 0, -1, 1),
  command: fc.nat(12),
  entries: fc.nat(3),
  internal: fc.nat(2),
  about: fc.option(fc.nat(12), { nil: undefined }),
  at: fc.constantFrom(...moments),
  open: fc.boolean(),
  waiting: fc.boolean(),
  topic: fc.constantFrom('billing', 'general'),
  dueAt: fc.option(fc.constantFrom(...moments), { nil: null }),
  claim: fc.option(fc.record({ key: fc.constantFrom('k', 'l'), limit: fc.nat(3), until: fc.option(fc.constantFrom(...moments), { nil: undefined }) }), { nil: undefined }),
  erase: fc.option(fc.nat(12), { nil: undefined }),
  share: fc.option(fc.nat(3), { nil: undefined }),
});

const history = fc.array(fc.record({ now: fc.constantFrom(...moments), writes: fc.array(plannedWrite, { minLength: 1, maxLength: 6 }) }), { minLength: 1, maxLength: 10 });

type Planned = typeof plannedWrite extends fc.Arbitrary<infer Plan> ? Plan : never;

/** A store does, in every history, what the memory store does: the same outcomes, and the same answers to every question afterwards. */
export const historyContract = (make: MakeStore, { runs = 100, seed }: HistoryOptions = {}): readonly ContractCase[] => [{
  name: 'every generated history ends as in the memory store',
  run: () => fc.assert(fc.asyncProperty(history, (batches) => replay(make, batches)), { numRuns: runs, ...(seed === undefined ? {} : { seed }) }),
}];

async function replay(make: MakeStore, batches: readonly { readonly now: string; readonly writes: readonly Planned[] }[]): Promise<void> {
  const { store, close } = await make();
  const reference = createMemoryStore({ epoch: store.timeline.epoch });
  try {
    for (const { now, writes } of batches) {
      const concrete = await concreteWrites(reference, writes);
      expectSame(await store.timeline.commit(concrete, now), await reference.timeline.commit(concrete, now), 'the outcome of a batch');
      expectSame(await everythingOf(store), await everythingOf(reference), 'what is stored');
    }
  } finally {
    await close();
  }
}

/** The writes as they would be decided on what is stored, each on what the ones before it would leave. */
async function concreteWrites({ timeline }: Store, planned: readonly Planned[]): Promise<readonly Write[]> {
  const heads = new Map<string, readonly [number, number]>();
  for (const [id, { public: open, internal }] of await timeline.heads(CASES.map(exampleId))) heads.set(id, [open.seq, internal.seq]);
  return planned.map((plan) => {
    const { claim, erase, share, command, about, create, drift, ...like } = plan;
    const id = exampleId(plan.case);
    const [seq, internal] = heads.get(id) ?? [0, 0];
    const isNew = create === 'always' || (create === 'when needed' && !heads.has(id));
    const write = exampleWrite({
      ...like,
      case: id,
      create: isNew,
      command: exampleId(100 + command),
      on: [Math.max(0, seq + drift), internal],
      ...(about === undefined ? {} : { about: exampleId(100 + about) }),
      claims: claim === undefined ? [] : [{ key: claim.key, limit: claim.limit, ...(claim.until === undefined ? {} : { until: claim.until }) }],
      erases: erase === undefined ? [] : [`${exampleId(100 + erase)}.0`],
      shares: share === undefined || plan.entries === 0 ? [] : [{ file: exampleId(200 + share), entry: `${exampleId(100 + command)}.0` }],
    });
    if (drift === 0) heads.set(id, [seq + plan.entries, internal + plan.internal]);
    return write;
  });
}

async function everythingOf({ timeline, rows }: Store): Promise<unknown> {
  const page = { limit: 50 };
  const cases = await Promise.all(CASES.map(exampleId).map(async (id) => [
    await timeline.load(id),
    await timeline.page(id, 'public', { after: 0, limit: 500 }),
    await timeline.page(id, 'internal', { limit: 500 }),
    await Promise.all(Array.from({ length: 13 }, (_, number) => timeline.command(id, exampleId(100 + number)))),
    await timeline.about(id, exampleId(103)),
    await timeline.at(id, [1, 3]),
  ]));
  return [
    cases,
    await rows.casesOf('musterbank', [exampleId(90)], page),
    await rows.inbox({ sites: ['musterbank'], open: true }, page),
    await rows.inbox({ sites: ['musterbank'], open: false, topic: 'billing' }, page),
    await rows.due(moments[1], 50),
    await rows.waiting('musterbank', 'billing'),
    await Promise.all(moments.map((now) => rows.claimed('k', now))),
    await Promise.all([0, 1, 2, 3].map((number) => rows.sharedFile(exampleId(200 + number)))),
  ];
}
