import test from 'node:test';

import fc from 'fast-check';

import type { WireEntry } from '../entries/entry.ts';
import type { CaseState } from '../state/case-state.ts';
import type { CaseBench } from './case-bench.ts';
import { histories, play, type Played, startedBench } from './histories.ts';

/** What an invariant may look at after a step: the bench as it is, the state before, the step itself, and what was written in it. */
export type Look = (bench: CaseBench, before: Readonly<CaseState>, played: Played, grown: readonly WireEntry[]) => void;

const STEPS = 60;

/** A property of all histories of all commands by all roles: it holds after every step of each. */
export function always(what: string, look: Look, numRuns = 30): void {
  test(what, () => {
    fc.assert(
      fc.property(histories(STEPS), (history) => {
        const bench = startedBench();
        for (const step of history) {
          const before = bench.state;
          const length = bench.entries.length;
          const played = play(bench, step);
          look(bench, before, played, bench.entries.slice(length));
        }
      }),
      { numRuns },
    );
  });
}
