import type { Sessions } from '@faden/gateway';

import type { Database } from './database.ts';
import { rotateToken } from './rotate-token.ts';
import { insertTokens, revokeFamily, selectByAccess, selectFamily } from './session-rows.ts';

const EMAIL_OF = 'SELECT email FROM identities WHERE customer = coalesce((SELECT into_customer FROM aliases WHERE customer = ?1), ?1)';

/** The sessions in SQLite. Secrets themselves never come here, only their hashes. */
export function createSqliteSessions(database: Database): Sessions {
  return {
    open: async ({ id, holder, openedAt }, tokens) => database.transaction(() => {
      database.statement('INSERT INTO families (id, holder, opened_at) VALUES (?, ?, ?)').run(id, JSON.stringify(holder), openedAt);
      insertTokens(database, id, null, tokens);
    }),
    byAccess: async (access) => selectByAccess(database, access),
    rotate: async (refresh, next, now) => database.transaction(() => rotateToken(database, { refresh, next, now })),
    revoke: async (family) => revokeFamily(database, family),
    ended: async (families) => families.filter((id) => selectFamily(database, id)?.revoked !== false),
    identify: async (site, subject, fresh, email) => {
      database
        .statement('INSERT INTO identities (site, subject, customer, email) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET email = coalesce(excluded.email, email)')
        .run(site, subject, fresh, email ?? null);
      const row: { customer: string } = database.statement('SELECT customer FROM identities WHERE site = ? AND subject = ?').get(site, subject);
      return row.customer;
    },
    emailOf: async (customer) => {
      const row: { email: string | null } | undefined = database.statement(EMAIL_OF).get(customer);
      return row?.email ?? undefined;
    },
    merge: async (from, into) => {
      database.statement('INSERT INTO aliases (customer, into_customer) VALUES (?, ?) ON CONFLICT DO NOTHING').run(from, into);
      const row: { into_customer: string } = database.statement('SELECT into_customer FROM aliases WHERE customer = ?').get(from);
      return row.into_customer === into;
    },
    aliases: async (customer) => {
      const rows: { customer: string }[] = database.statement('SELECT customer FROM aliases WHERE into_customer = ? ORDER BY customer').all(customer);
      return [customer, ...rows.map((row) => row.customer)];
    },
    sweep: async (now, limit) => database.transaction(() => sweep(database, now, limit)),
  };
}

/** Deletes what ran out, and then the families that have no token left. */
function sweep(database: Database, now: string, limit: number): void {
  const families = ['access_tokens', 'refresh_tokens'].flatMap((table) => {
    const ended: { family: string }[] = database
      .statement(`DELETE FROM ${table} WHERE hash IN (SELECT hash FROM ${table} WHERE until <= ? ORDER BY until LIMIT ?) RETURNING family`)
      .all(now, limit);
    return ended.map(({ family }) => family);
  });
  const drop = database.statement(`
    DELETE FROM families WHERE id = ? AND NOT EXISTS (SELECT 1 FROM access_tokens WHERE family = families.id)
      AND NOT EXISTS (SELECT 1 FROM refresh_tokens WHERE family = families.id)`);
  for (const family of new Set(families)) drop.run(family);
}
