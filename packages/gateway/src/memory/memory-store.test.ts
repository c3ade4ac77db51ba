import { describe, it } from 'node:test';

import { deliveriesContract } from '../contracts/deliveries-contract.ts';
import { filesContract } from '../contracts/files-contract.ts';
import { grantsContract } from '../contracts/grants-contract.ts';
import { historyContract } from '../contracts/history-contract.ts';
import { holdsContract } from '../contracts/holds-contract.ts';
import { registersContract } from '../contracts/registers-contract.ts';
import { rowsContract } from '../contracts/rows-contract.ts';
import { sessionsContract } from '../contracts/sessions-contract.ts';
import { timelineContract } from '../contracts/timeline-contract.ts';
import { createMemoryFiles } from './memory-files.ts';
import { createMemoryStore } from './memory-store.ts';

const make = async () => {
  const store = createMemoryStore({ epoch: 'e1' });
  return { store, close: () => store.timeline.close() };
};

const contracts = {
  'the timeline in memory': timelineContract(make),
  'the look-ups in memory': rowsContract(make),
  'sessions in memory': sessionsContract(make),
  'registers in memory': registersContract(make),
  'holds in memory': holdsContract(make),
  'grants in memory': grantsContract(make),
  'deliveries in memory': deliveriesContract(make),
  'files in memory': filesContract(async () => ({ files: createMemoryFiles(), close: async () => undefined })),
  'histories in memory': historyContract(make),
};

for (const [subject, cases] of Object.entries(contracts)) {
  describe(subject, () => {
    for (const { name, run } of cases) it(name, run);
  });
}
