import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Bench } from './bench.ts';
import { dropData, makeData, startBenchServer } from './bench-server.ts';
import { createLoad, openCustomer, say } from './load.ts';

const COMMANDS = 100;

/** How often the system is asked to flush, counted from outside. */
export const flushes: Bench = {
  name: 'flushes',
  measures: `calls of fsync and fdatasync for ${COMMANDS} commands, one after another, counted by strace`,
  bar: 'at least one a command',
  mostSeconds: () => 30,
  async run(_options, tell) {
    if (spawnSync('strace', ['-V']).status !== 0) return tell('not measured: there is no strace on this machine');
    const folder = mkdtempSync(join(tmpdir(), 'faden-strace-'));
    const trace = join(folder, 'calls');
    const data = await makeData();
    const server = await startBenchServer(data, ['strace', '-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', trace]);
    const load = createLoad(server.port);
    const customer = await openCustomer(load);
    const calls = (): number => readFileSync(trace, 'utf8').split('\n').filter((line) => /\b(fsync|fdatasync)\(/.test(line)).length;
    const before = calls();
    for (let time = 0; time < COMMANDS; time += 1) await say(load, customer, 'words');
    const made = calls() - before;
    load.close();
    await server.stop();
    dropData(data);
    rmSync(folder, { recursive: true });
    tell(`${COMMANDS} commands: ${made} flushes`);
  },
};
