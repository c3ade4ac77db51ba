// The gateway's figures. Usage: npm run bench [-- durable listeners idle display append cold flushes day] [--connections 5000] [--entries 1000000] [--seconds 5] [--rate 1500]
import { parseArgs } from 'node:util';

import { appendCost } from './append-cost.ts';
import type { Bench, BenchOptions } from './bench.ts';
import { coldStart } from './cold-start.ts';
import { displayTime } from './display-time.ts';
import { commandsWithListeners, durableCommands } from './durable-commands.ts';
import { flushes } from './flushes.ts';
import { idleConnections } from './idle-connections.ts';
import { describeMachine } from './machine.ts';
import { runAlone } from './run-alone.ts';
import { simulatedDay } from './simulated-day.ts';

const benches = [durableCommands, commandsWithListeners, idleConnections, displayTime, appendCost, coldStart, flushes, simulatedDay];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    connections: { type: 'string', default: '5000' },
    entries: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '5' },
    rate: { type: 'string', default: '1500' },
    // Given by the run to itself: measure this one bench in this process.
    alone: { type: 'boolean', default: false },
  },
});
const options: BenchOptions = { connections: Number(values.connections), entries: Number(values.entries), seconds: Number(values.seconds), rate: Number(values.rate) };
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

/** Prints what a bench is about and its figures; says so when it took longer than it may. */
async function measure(bench: Bench): Promise<boolean> {
  console.log(`\n${bench.name}: ${bench.measures}${bench.bar === undefined ? '' : `\n  bar: ${bench.bar}`}`);
  const seconds = Math.round(bench.mostSeconds(options));
  const ending = await runAlone([bench.name, ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])], seconds);
  if (ending === 'given-up') console.log(`  not measured: it was given up after ${seconds} s`);
  if (ending === 'failed') console.log('  not measured: it failed');
  return ending === 'measured';
}

const chosen = benches.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (values.alone) {
  for (const bench of chosen) await bench.run(options, (line) => console.log(`  ${line}`));
  process.exit(0);
}
console.log(describeMachine());
const began = performance.now();
let missing = 0;
for (const bench of chosen) if (!(await measure(bench))) missing += 1;
console.log(`\n${chosen.length - missing} of ${chosen.length} measured in ${Math.round((performance.now() - began) / 1000)} s`);
process.exit(missing === 0 ? 0 : 1);
