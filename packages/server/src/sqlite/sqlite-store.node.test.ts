import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';

import type { Store } from '@faden/gateway';
import { deliveriesContract, grantsContract, historyContract, holdsContract, registersContract, rowsContract, sessionsContract, timelineContract } from '@faden/gateway/contracts';

import { freshDirectory } from '../testing/fresh-directory.ts';
import { openDatabase } from './database.ts';
import { createSqliteStore } from './sqlite-store.ts';

async function make(): Promise<{ store: Store; close(): Promise<void> }> {
  const directory = freshDirectory();
  const database = await openDatabase({ directory: directory.path, newEpoch: randomUUID });
  const close = async (): Promise<void> => {
    database.close();
    directory.remove();
  };
  return { store: createSqliteStore(database), close };
}

const contracts = {
  timeline: timelineContract(make),
  rows: rowsContract(make),
  sessions: sessionsContract(make),
  registers: registersContract(make),
  holds: holdsContract(make),
  grants: grantsContract(make),
  deliveries: deliveriesContract(make),
  history: historyContract(make, { runs: 40 }),
};

for (const [port, promises] of Object.entries(contracts)) {
  describe(`the SQLite store keeps the contract of ${port}:`, () => {
    for (const { name, run } of promises) it(name, run);
  });
}
