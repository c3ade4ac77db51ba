import type { Family, TokenPair } from '@faden/gateway';

import type { Database } from './database.ts';

interface FamilyRow {
  readonly id: string;
  readonly holder: string;
  readonly opened_at: string;
  readonly revoked: number;
}

const BY_ACCESS = 'SELECT id, holder, opened_at, revoked, until FROM access_tokens JOIN families ON id = family WHERE hash = ?';

/** Reads a family, or `undefined`. */
export function selectFamily(database: Database, id: string): Family | undefined {
  const row: FamilyRow | undefined = database.statement('SELECT id, holder, opened_at, revoked FROM families WHERE id = ?').get(id);
  return row && familyOf(row);
}

/** Reads the family of an access token and until when the token is good, in one step since every request asks for it; or `undefined`. */
export function selectByAccess(database: Database, hash: string): { readonly family: Family; readonly until: string } | undefined {
  const row: (FamilyRow & { readonly until: string }) | undefined = database.statement(BY_ACCESS).get(hash);
  return row && { family: familyOf(row), until: row.until };
}

const familyOf = (row: FamilyRow): Family => ({ id: row.id, holder: JSON.parse(row.holder), openedAt: row.opened_at, revoked: row.revoked === 1 });

/** Ends a family for ever. */
export function revokeFamily(database: Database, id: string): void {
  database.statement('UPDATE families SET revoked = 1 WHERE id = ?').run(id);
}

/** Adds a pair of tokens to a family; `predecessor` is the refresh token they follow. */
export function insertTokens(database: Database, family: string, predecessor: string | null, tokens: TokenPair): void {
  database.statement('INSERT INTO access_tokens (hash, family, until) VALUES (?, ?, ?)').run(tokens.access, family, tokens.accessUntil);
  database.statement('INSERT INTO refresh_tokens (hash, family, predecessor, until) VALUES (?, ?, ?, ?)').run(tokens.refresh, family, predecessor, tokens.refreshUntil);
}
