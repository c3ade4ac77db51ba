import type { Store } from '../ports/store.ts';
import { createMemoryCases } from './memory-cases.ts';
import { createMemoryDeliveries } from './memory-deliveries.ts';
import { createMemoryGrants } from './memory-grants.ts';
import { createMemoryHolds } from './memory-holds.ts';
import { createMemoryRegisters } from './memory-registers.ts';
import { createMemoryRows } from './memory-rows.ts';
import { createMemorySessions } from './memory-sessions.ts';
import { createMemorySiteKeys } from './memory-site-keys.ts';
import { createMemoryTimeline } from './memory-timeline.ts';

/** A whole store in memory, the reference for every other. It outlives the gateway it is given to, as a database would. */
export function createMemoryStore({ epoch }: { readonly epoch: string }): Store {
  const cases = createMemoryCases();
  return {
    timeline: createMemoryTimeline({ epoch, cases }),
    rows: createMemoryRows(cases),
    sessions: createMemorySessions(),
    registers: createMemoryRegisters(),
    holds: createMemoryHolds(cases),
    grants: createMemoryGrants(),
    siteKeys: createMemorySiteKeys(),
    deliveries: createMemoryDeliveries(cases.deliveries),
  };
}
