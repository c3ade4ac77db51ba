/**
 * Lives through many worlds and tells which broke a guarantee.
 * Usage: npm run simulate -- [--seeds N] [--from N] [--seed K] [--trace]
 * With --seed one world is lived through and told in full.
 */
import { parseArgs } from 'node:util';

import { simulate } from './simulate.ts';
import { traceOf } from './trace.ts';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1000' }, from: { type: 'string', default: '1' }, seed: { type: 'string' }, trace: { type: 'boolean', default: false } },
});

async function runOne(seed: string): Promise<boolean> {
  const simulation = await simulate(seed);
  if (values.seed !== undefined || values.trace) console.log(traceOf(simulation));
  if (simulation.violations.length === 0) return true;
  console.log(`seed ${seed} broke ${[...new Set(simulation.violations.map(({ guarantee }) => guarantee))].join(', ')}: ${simulation.violations[0]?.what}`);
  return false;
}

const first = Number(values.from);
const seeds = values.seed === undefined ? Array.from({ length: Number(values.seeds) }, (_, index) => String(first + index)) : [values.seed];
const start = performance.now();
const failed: string[] = [];
for (const seed of seeds) if (!(await runOne(seed))) failed.push(seed);
const seconds = (performance.now() - start) / 1000;
console.log(`${seeds.length - failed.length} of ${seeds.length} worlds kept every guarantee, ${(seeds.length / seconds).toFixed(1)} a second${failed.length > 0 ? `; failed: ${failed.join(' ')}` : ''}`);
process.exit(failed.length > 0 ? 1 : 0);
