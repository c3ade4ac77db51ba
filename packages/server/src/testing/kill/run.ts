// Kills the server under load. Usage: npm run kill -w @faden/server -- [--rounds 200] [--writers 8]
import { parseArgs } from 'node:util';

import { killRounds } from './kill-rounds.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' }, writers: { type: 'string', default: '8' } } });
const started = performance.now();
const report = await killRounds({
  rounds: Number(values.rounds), writers: Number(values.writers), longestMs: 400, random: Math.random,
  onRound: (round, acknowledged) => void process.stdout.write(`\rround ${round}, ${acknowledged} commands acknowledged`),
});
console.log(`\n${JSON.stringify(report)} in ${Math.round((performance.now() - started) / 1000)} s`);
process.exitCode = report.lost + report.doubled + report.gaps + report.broken + report.disordered === 0 ? 0 : 1;
