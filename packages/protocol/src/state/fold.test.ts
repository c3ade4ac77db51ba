import assert from 'node:assert/strict';
import test from 'node:test';

import fc from 'fast-check';

import type { WireEntry } from '../entries/entry.ts';
import { histories, playedBench } from '../testing/histories.ts';
import type { CaseState } from './case-state.ts';
import { evolve } from './evolve.ts';
import { initialState } from './initial-state.ts';
import { pins } from './pins.ts';

const fold = (entries: readonly WireEntry[], from: CaseState = initialState): CaseState => entries.reduce(evolve, from);

test('a snapshot at any entry and the entries after it give the state of all entries', () => {
  fc.assert(
    fc.property(histories(50), (history) => {
      const { entries, state } = playedBench(history);
      for (let cut = 0; cut <= entries.length; cut++) {
        const snapshot = JSON.parse(JSON.stringify(fold(entries.slice(0, cut)))) as CaseState;
        assert.deepEqual(fold(entries.slice(cut), snapshot), state);
      }
    }),
    { numRuns: 60 },
  );
});

test('words that were taken away leave the same state as if they still stood there', () => {
  fc.assert(
    fc.property(histories(50), fc.func(fc.boolean()), (history, isRedacted) => {
      const { entries, state } = playedBench(history);
      const words = ['message.posted', 'message.edited', 'file.shared'];
      assert.deepEqual(
        fold(entries.map((entry) => (words.includes(entry.kind) && isRedacted(entry.id) ? { ...entry, body: null } : entry))),
        state,
      );
    }),
    { numRuns: 100 },
  );
});

test('an entry of an unknown kind moves the seq and nothing else', () => {
  fc.assert(
    fc.property(histories(30), fc.constantFrom('robot.danced', 'constructor', '__proto__'), fc.object(), (history, kind, body) => {
      const { entries, state } = playedBench(history);
      const seq = state.seq + 1;
      const last = entries.at(-1);
      assert.ok(last);
      assert.deepEqual(evolve(state, { ...last, seq, kind, body: body as Record<string, unknown> }), {
        ...state,
        seq,
      });
    }),
    { numRuns: 60 },
  );
});

test('a state points at entries that are there and hold what was pointed at', () => {
  fc.assert(
    fc.property(histories(50), (history) => {
      const { entries, state } = playedBench(history);
      const kinds = new Set(pins(state).map((seq) => entries[seq - 1]?.kind));
      const allowed = [
        'owner.changed',
        'agent.introduced',
        'concern.understood',
        'fact.recorded',
        'fact.corrected',
        'case.resolution-proposed',
        'handover.offered',
        'escalation.raised',
        'consult.asked',
        'callback.requested',
        'callback.scheduled',
        'callback.queued',
        'callback.moved',
        'callback.accepted',
        'callback.attempted',
        'callback.completed',
        'commitment.made',
        'commitment.move-proposed',
        'commitment.kept',
        'commitment.late',
        'commitment.moved',
        'commitment.withdrawn',
        'commitment.given-up',
        'consent.given',
        'fact.requested',
        'statement.given',
        'statement.corrected',
      ];
      for (const kind of kinds) assert.ok(kind !== undefined && allowed.includes(kind), kind);
      assert.deepEqual(
        pins(state),
        pins(state).toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 60 },
  );
});
