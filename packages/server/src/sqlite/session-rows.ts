import type { Family, TokenPair } from '@faden/gateway';

import type { Database } from './database.ts';

/** Reads a family, or `undefined`. */
export function selectFamily(database: Database, id: string): Family | undefined {
  const row: { holder: string; opened_at: string; revoked: number } | undefined =
    database.statement('SELECT holder, opened_at, revoked FROM families WHERE id = ?').get(id);
  return row && { id, holder: JSON.parse(row.holder), openedAt: row.opened_at, revoked: row.revoked === 1 };
}

/** Ends a family for ever. */
export function revokeFamily(database: Database, id: string): void {
  database.statement('UPDATE families SET revoked = 1 WHERE id = ?').run(id);
}

/** Adds a pair of tokens to a family; `predecessor` is the refresh token they follow. */
export function insertTokens(database: Database, family: string, predecessor: string | null, tokens: TokenPair): void {
  database.statement('INSERT INTO access_tokens (hash, family, until) VALUES (?, ?, ?)').run(tokens.access, family, tokens.accessUntil);
  database.statement('INSERT INTO refresh_tokens (hash, family, predecessor, until) VALUES (?, ?, ?, ?)').run(tokens.refresh, family, predecessor, tokens.refreshUntil);
}
