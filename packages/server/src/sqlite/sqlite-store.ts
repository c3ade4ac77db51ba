import type { Store } from '@faden/gateway';

import type { Database } from './database.ts';
import { createSqliteDeliveries } from './sqlite-deliveries.ts';
import { createSqliteGrants, createSqliteSiteKeys } from './sqlite-grants.ts';
import { createSqliteHolds } from './sqlite-holds.ts';
import { createSqliteRegisters } from './sqlite-registers.ts';
import { createSqliteRows } from './sqlite-rows.ts';
import { createSqliteSessions } from './sqlite-sessions.ts';
import { createSqliteTimeline } from './sqlite-timeline.ts';

/** A whole store over one SQLite database. Closing the timeline closes the database. */
export function createSqliteStore(database: Database): Store {
  return {
    timeline: createSqliteTimeline(database),
    rows: createSqliteRows(database),
    sessions: createSqliteSessions(database),
    registers: createSqliteRegisters(database),
    holds: createSqliteHolds(database),
    grants: createSqliteGrants(database),
    siteKeys: createSqliteSiteKeys(database),
    deliveries: createSqliteDeliveries(database),
  };
}
