import type { Holds, StoredHold } from '@faden/gateway';

import { countClaim } from './commit-write.ts';
import type { Database } from './database.ts';

interface HoldRow {
  readonly id: string;
  readonly session: string;
  readonly site: string;
  readonly topic: string;
  readonly wanted: string;
  readonly key: string;
  readonly until: string;
}

const GIVE_BACK = 'DELETE FROM claims WHERE rowid = (SELECT rowid FROM claims WHERE key = ? AND until IS ? LIMIT 1)';

/** The holds in SQLite, counted with the claims of commits. */
export function createSqliteHolds(database: Database): Holds {
  return {
    take: async (hold, limit, now) => database.transaction(() => take(database, { hold, limit, now })),
    ofSession: async (session, now) => holdOf(database.statement('SELECT * FROM holds WHERE session = ? AND until > ?').get(session, now)),
    sweep: async (before, limit) => database.transaction(() => {
      database.statement('DELETE FROM holds WHERE session IN (SELECT session FROM holds WHERE until < ? LIMIT ?)').run(before, limit);
      database.statement('DELETE FROM claims WHERE rowid IN (SELECT rowid FROM claims WHERE until < ? LIMIT ?)').run(before, limit);
    }),
    find: async (id, now) => holdOf(database.statement('SELECT * FROM holds WHERE id = ? AND until > ?').get(id, now)),
  };
}

const holdOf = (row: HoldRow | undefined): StoredHold | undefined =>
  row && { id: row.id, session: row.session, site: row.site, topic: row.topic, window: JSON.parse(row.wanted), key: row.key, until: row.until };

interface Taking {
  readonly hold: StoredHold;
  readonly limit: number;
  readonly now: string;
}

function take(database: Database, { hold, limit, now }: Taking): 'held' | 'full' {
  const own = `hold:${hold.session}`;
  const before: HoldRow | undefined = database.statement('SELECT * FROM holds WHERE session = ?').get(hold.session);
  // What was booked since is not held any more, and must not be given back twice.
  const isHeld = before !== undefined && database.statement('SELECT 1 FROM claims WHERE key = ? AND until IS ?').get(own, before.until) !== undefined;
  const isCounted = isHeld && before.key === hold.key && before.until > now;
  if (countClaim(database, hold.key, now) - Number(isCounted) >= limit) return 'full';
  if (isHeld) database.statement(GIVE_BACK).run(before.key, before.until);
  database.statement('DELETE FROM claims WHERE key = ?').run(own);
  for (const key of [hold.key, own]) database.statement('INSERT INTO claims (key, until) VALUES (?, ?)').run(key, hold.until);
  database.statement('INSERT OR REPLACE INTO holds (session, id, site, topic, wanted, key, until) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(hold.session, hold.id, hold.site, hold.topic, JSON.stringify(hold.window), hold.key, hold.until);
  return 'held';
}
