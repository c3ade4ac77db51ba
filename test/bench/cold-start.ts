import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { createSqliteStore, openDatabase } from '@faden/server';

import type { Bench } from './bench.ts';
import { dropData, makeData, startBenchServer } from './bench-server.ts';
import { count, ms } from './figures.ts';
import { storedWrites } from './stored-writes.ts';

/** From the start of the process to the first answer, with many entries stored. */
export const coldStart: Bench = {
  name: 'cold',
  measures: 'from the start of the process to ready, with so many entries stored, file cache warm',
  bar: '≤ 2 s with 1 M entries',
  mostSeconds: ({ entries }) => 30 + entries / 8_000,
  async run({ entries }, tell) {
    const data = await makeData();
    const empty = await startBenchServer(data);
    await empty.stop();
    const database = await openDatabase({ directory: join(data, 'data'), newEpoch: randomUUID });
    const { timeline } = createSqliteStore(database);
    for (const batch of storedWrites(entries)) await timeline.commit(batch, '2026-11-21T17:00:00.000Z');
    await timeline.close();
    const full = await startBenchServer(data);
    await full.stop();
    dropData(data);
    tell(`${count(entries)} entries: ready after ${ms(full.startMs)}; an empty database: ${ms(empty.startMs)}`);
  },
};
