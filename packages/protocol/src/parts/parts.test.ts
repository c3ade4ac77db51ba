import assert from 'node:assert/strict';
import test from 'node:test';

import fc from 'fast-check';

import type { WireEntry } from '../entries/entry.ts';
import { FadenError } from '../errors/faden-error.ts';
import { coreRules } from '../rules/core-rules.ts';
import { customerRules } from '../rules/customer-rules.ts';
import { evolve } from '../state/evolve.ts';
import type { CaseState } from '../state/case-state.ts';
import { initialState } from '../state/initial-state.ts';
import { CaseBench } from '../testing/case-bench.ts';
import { histories, playedBench } from '../testing/histories.ts';
import type { CaseView } from '../view/case-view.ts';
import { viewOf } from '../view/view-of.ts';
import type { ViewSource } from '../view/view-source.ts';
import { allParts } from './all-parts.ts';
import { type PartName, partOf, partsIn } from './part-of.ts';
import { createParts, type Parts } from './parts.ts';
import { layOnNeed, partsOnNeed } from './parts-on-need.ts';

const names = Object.keys(allParts) as PartName[];

/** Parts that come at once, and the names of those that were asked for. */
function counting(): { readonly parts: Parts; readonly asked: PartName[] } {
  const asked: PartName[] = [];
  const ways = Object.fromEntries(names.map((name) => [name, async () => (asked.push(name), allParts[name])])) as unknown as typeof partsOnNeed;
  return { parts: createParts(ways, layOnNeed), asked };
}

async function folded(parts: Parts, entries: readonly WireEntry[]) {
  let state = initialState;
  for (const entry of entries) {
    await parts.bring(state, [entry.kind]);
    state = parts.evolve(state, entry);
  }
  return state;
}

/** A state without what only the gateway and the desk reckon with. */
function shown({ case: { clock: _clock, silence: _silence, reopened: _reopened, ...rest }, words: _words, ...state }: CaseState) {
  return { ...state, case: rest };
}

test('a page that fetches what each entry needs folds and draws the same as one that has everything', async () => {
  await fc.assert(
    fc.asyncProperty(histories(40), async (history) => {
      const bench = playedBench(history);
      const { parts } = counting();
      const state = await folded(parts, bench.entries);
      assert.deepEqual(shown(state), shown(bench.state));
      const actor = { role: 'customer', actor: 'petra' } as const;
      const source: ViewSource = { id: bench.id, state, window: bench.entries, pinned: [], hasOlder: false, pending: [], rules: parts.rules, context: { actor, site: bench.site, channel: 'chat' } };
      assert.deepEqual(parts.viewOf(source), viewOf({ ...source, state: bench.state }));
    }),
    { numRuns: 60 },
  );
});

test('a state that was read somewhere asks for all it needs, so that folding on from it is the same', async () => {
  await fc.assert(
    fc.asyncProperty(histories(40), fc.nat(), async (history, at) => {
      const { entries, state } = playedBench(history);
      const cut = at % (entries.length + 1);
      const snapshot = entries.slice(0, cut).reduce(evolve, initialState);
      const { parts } = counting();
      await parts.bring(snapshot, entries.slice(cut).map(({ kind }) => kind));
      assert.deepEqual(shown(entries.slice(cut).reduce(parts.evolve, snapshot)), shown(state));
    }),
    { numRuns: 60 },
  );
});

test('words and answers need no part, and what is at hand is not fetched again', async () => {
  const { parts, asked } = counting();
  assert.equal(parts.bring(initialState, ['case.opened', 'owner.changed', 'agent.introduced', 'message.posted', 'robot.danced', 'constructor']), undefined);
  await Promise.all([parts.bring(initialState, ['concern.understood']), parts.bring(initialState, ['fact.record'])]);
  assert.equal(parts.bring(initialState, ['concern.confirmed']), undefined);
  assert.deepEqual(asked, ['understanding']);
});

test('a part that cannot be fetched is an error of the connection, and the next try really tries', async () => {
  let fails = true;
  const brought = async () => {
    if (fails) throw new TypeError('Failed to fetch dynamically imported module');
    return allParts.callbacks;
  };
  const parts = createParts({ ...partsOnNeed, callbacks: brought }, layOnNeed);
  await assert.rejects(parts.bring(initialState, ['callback.request']) ?? Promise.resolve(), (error) => error instanceof FadenError && error.code === 'offline' && error.retryable);
  fails = false;
  await parts.bring(initialState, ['callback.request']);
  assert.ok(Object.hasOwn(parts.rules, 'callback.request'));
});

test('each customer command has its rule in the part that its kind names; words and openings have none in a page', () => {
  for (const kind of Object.keys(customerRules)) {
    const name = partOf(kind);
    assert.notEqual(name, undefined, kind);
    assert.ok(Object.hasOwn(name ? allParts[name].rules : coreRules, kind), `${kind} is not in ${name}`);
  }
  assert.deepEqual(createParts(partsOnNeed, layOnNeed).rules, {});
});

test('words of a page without rules stand where the rules would put them, under the key they keep, with the topic that was asked for', () => {
  const bench = new CaseBench();
  const open = { command: { id: bench.freshId(), kind: 'case.open', body: { topic: 'billing', lang: 'en', text: 'My bill is wrong.' } }, at: '2026-11-23T08:00:00.000Z', delivery: 'waiting' } as const;
  const more = { command: { id: bench.freshId(), kind: 'message.post', body: { text: 'It says 98 euros.' } }, at: '2026-11-23T08:01:00.000Z', delivery: 'waiting' } as const;
  const actor = { role: 'customer', actor: 'petra' } as const;
  const source: ViewSource = { id: bench.id, state: initialState, window: [], pinned: [], hasOlder: false, pending: [open, more], rules: {}, context: { actor, site: bench.site, channel: 'chat' } };
  const bare = createParts(partsOnNeed, layOnNeed).viewOf(source);
  const decided = viewOf({ ...source, rules: customerRules });
  const words = (view: CaseView) => view.timeline.filter(({ entry }) => entry.kind === 'message.posted').map(({ key, delivery, entry }) => [key, delivery, entry.body]);
  assert.deepEqual(words(bare), words(decided));
  assert.deepEqual([bare.topic, bare.status, bare.nextUpdateBy], ['billing', null, null]);
});

test('every part comes under its name, and an empty case needs none', async () => {
  for (const name of names) assert.equal(await partsOnNeed[name](), allParts[name]);
  assert.deepEqual(partsIn(initialState), []);
});
