import assert from 'node:assert/strict';

import { simulate } from '../simulate.ts';
import { traceOf } from '../trace.ts';

/** Lives through the worlds of these seeds; tells the story of the first that broke a guarantee, and names them all. */
export async function expectKept(first: number, last: number): Promise<void> {
  const failed: string[] = [];
  for (let seed = first; seed <= last; seed++) {
    const simulation = await simulate(String(seed));
    const [violation] = simulation.violations;
    if (violation === undefined) continue;
    if (failed.length === 0) console.log(traceOf(simulation));
    failed.push(`${seed} (${violation.guarantee}: ${violation.what})`);
  }
  assert.deepEqual(failed, []);
}
