// The gateway's figures. Usage: npm run bench [-- durable listeners idle display append cold flushes] [--connections 5000] [--entries 1000000] [--seconds 5] [--rate 1500]
import { parseArgs } from 'node:util';

import { appendCost } from './append-cost.ts';
import { coldStart } from './cold-start.ts';
import { displayTime } from './display-time.ts';
import { commandsWithListeners, durableCommands } from './durable-commands.ts';
import { flushes } from './flushes.ts';
import { idleConnections } from './idle-connections.ts';
import { describeMachine } from './machine.ts';

const benches = [durableCommands, commandsWithListeners, idleConnections, displayTime, appendCost, coldStart, flushes];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    connections: { type: 'string', default: '5000' },
    entries: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '5' },
    rate: { type: 'string', default: '1500' },
  },
});
const options = { connections: Number(values.connections), entries: Number(values.entries), seconds: Number(values.seconds), rate: Number(values.rate) };
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

console.log(describeMachine());
for (const bench of benches.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  console.log(`\n${bench.name}: ${bench.measures}${bench.bar === undefined ? '' : `\n  bar: ${bench.bar}`}`);
  await bench.run(options, (line) => console.log(`  ${line}`));
}
process.exit(0);
