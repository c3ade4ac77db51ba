import type { Head, Heads, SealedEntry, StoredCommand, Write, WriteOutcome } from '@faden/gateway';

import { noteWaits } from './announcement-rows.ts';
import { putCase, selectHeads } from './case-rows.ts';
import type { Database } from './database.ts';
import { eraseEntries, insertEntry } from './entry-rows.ts';
import { insertDelivery } from './sqlite-deliveries.ts';

const NO_HEADS: Heads = { public: { seq: 0, hash: '' }, internal: { seq: 0, hash: '' } };

/** Does one write inside an open transaction, wholly or not at all, and says which. */
export function commitWrite(database: Database, write: Write, now: string): WriteOutcome {
  const remembered = selectCommand(database, write.case, write.command.id);
  if (remembered !== undefined) return { type: 'repeated', command: remembered };
  const heads = selectHeads(database, write.case);
  if (isStale(heads, write)) return { type: 'stale' };
  const full = write.claims.length + write.releases.length === 0 ? undefined : settleClaims(database, write, now);
  if (full !== undefined) return { type: 'claim-failed', key: full };
  store(database, write, heads ?? NO_HEADS, now);
  return { type: 'committed' };
}

/** Reads a remembered command, or `undefined`. */
export function selectCommand(database: Database, caseId: string, id: string): StoredCommand | undefined {
  const row: { author: string; digest: string; outcome: string } | undefined =
    database.statement('SELECT author, digest, outcome FROM commands WHERE case_id = ? AND id = ?').get(caseId, id);
  return row && { id, author: row.author, digest: row.digest, outcome: JSON.parse(row.outcome) };
}

/** How many hold a claim at an instant. */
export function countClaim(database: Database, key: string, now: string): number {
  const row: { held: number } = database.statement('SELECT count(*) AS held FROM claims WHERE key = ? AND (until IS NULL OR until > ?)').get(key, now);
  return row.held;
}

function isStale(heads: Heads | undefined, { create, expect }: Write): boolean {
  if ((heads === undefined) !== (create !== undefined)) return true;
  const { public: open, internal } = heads ?? NO_HEADS;
  return open.seq !== expect.public || internal.seq !== expect.internal;
}

/** Does what a write says of claims, wholly or not at all. Only claims can fail one write and not the batch, so that only they need a savepoint. */
function settleClaims(database: Database, write: Write, now: string): string | undefined {
  database.statement('SAVEPOINT claims').run();
  const full = takeClaims(database, write, now);
  if (full !== undefined) database.statement('ROLLBACK TO claims').run();
  database.statement('RELEASE claims').run();
  return full;
}

/** Gives back what the write releases and takes all its claims, or says the key of the first that is full. */
function takeClaims(database: Database, { claims, releases }: Write, now: string): string | undefined {
  for (const { key, until = null } of releases) {
    database.statement('DELETE FROM claims WHERE rowid = (SELECT rowid FROM claims WHERE key = ? AND until IS ? LIMIT 1)').run(key, until);
  }
  for (const { key, limit, until = null } of claims) {
    // Those of yesterday: another gateway's clock may be a little behind.
    database.statement('DELETE FROM claims WHERE key = ? AND until <= ?').run(key, dayBefore(now));
    if (countClaim(database, key, now) >= limit) return key;
    database.statement('INSERT INTO claims (key, until) VALUES (?, ?)').run(key, until);
  }
  return undefined;
}

const dayBefore = (instant: string): string => new Date(Date.parse(instant) - 86_400_000).toISOString();

function store(database: Database, write: Write, before: Heads, now: string): void {
  for (const entry of write.entries) insertEntry(database, write.case, 'public', entry);
  for (const entry of write.internal) insertEntry(database, write.case, 'internal', entry);
  putCase(database, write, { public: headAfter(before.public, write.entries), internal: headAfter(before.internal, write.internal) });
  const { id, author, digest, outcome } = write.command;
  database.statement('INSERT INTO commands (case_id, id, author, digest, outcome) VALUES (?, ?, ?, ?, ?)').run(write.case, id, author, digest, JSON.stringify(outcome));
  for (const { file, entry } of write.shares) {
    database.statement('INSERT OR REPLACE INTO shares (file, case_id, entry) VALUES (?, ?, ?)').run(file, write.case, entry);
  }
  for (const delivery of write.deliveries) insertDelivery(database, { ...delivery, case: write.case, site: write.site }, now);
  noteWaits(database, write);
  eraseEntries(database, write.case, write.erases);
}

function headAfter(before: Head, entries: readonly SealedEntry[]): Head {
  const last = entries.at(-1);
  return last ? { seq: last.seq, hash: last.hash } : before;
}
