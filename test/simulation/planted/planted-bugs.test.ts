import assert from 'node:assert/strict';
import test from 'node:test';

import { plantedBugs } from './bugs.ts';
import { plant } from './plant.ts';

/** A fault that hides longer than this from the worlds is as good as not looked for. The rarest shows in one world of twenty. */
const WORLDS = 120;

for (const bug of plantedBugs) {
  test(`the checker finds it when ${bug.name}`, async () => {
    const { simulate } = await plant(bug);
    for (let seed = 1; seed <= WORLDS; seed++) {
      const { violations } = await simulate(bug.worlds === undefined ? String(seed) : `${bug.worlds} ${seed}`);
      if (violations.some(({ guarantee }) => bug.breaks.includes(guarantee))) return;
    }
    assert.fail(`${WORLDS} worlds kept every guarantee with the bug in them.`);
  });
}
