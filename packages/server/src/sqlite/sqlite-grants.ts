import type { Grant, Grants, SiteKeys } from '@faden/gateway';

import type { Database } from './database.ts';

interface GrantRow {
  readonly hash: string;
  readonly scope: Grant['scope'];
  readonly site: string;
  readonly case_id: string;
  readonly target: string;
  readonly expires: string;
}

/** The grants in SQLite. Secrets themselves never come here, only their hashes. */
export function createSqliteGrants(database: Database): Grants {
  return {
    issue: async ({ hash, scope, site, case: caseId, target, expires }: Grant) => database.transaction(() => {
      database.statement('DELETE FROM grants WHERE case_id = ? AND target = ? AND scope = ?').run(caseId, target, scope);
      database.statement('INSERT INTO grants (hash, scope, site, case_id, target, expires) VALUES (?, ?, ?, ?, ?, ?)').run(hash, scope, site, caseId, target, expires);
    }),
    find: async (site, hash, now) => {
      const row: GrantRow | undefined = database.statement('SELECT * FROM grants WHERE hash = ? AND site = ? AND expires > ?').get(hash, site, now);
      return row && { hash: row.hash, scope: row.scope, site: row.site, case: row.case_id, target: row.target, expires: row.expires };
    },
    revoke: async (caseId, scope) => void database.statement('DELETE FROM grants WHERE case_id = ? AND scope = ?').run(caseId, scope),
    sweep: async (now, limit) =>
      void database.statement('DELETE FROM grants WHERE hash IN (SELECT hash FROM grants WHERE expires <= ? ORDER BY expires LIMIT ?)').run(now, limit),
  };
}

/** The keys of sites in SQLite. */
export function createSqliteSiteKeys(database: Database): SiteKeys {
  return {
    of: async (site, fresh) => {
      database.statement('INSERT INTO site_keys (site, key) VALUES (?, ?) ON CONFLICT DO NOTHING').run(site, fresh);
      const row: { key: string } = database.statement('SELECT key FROM site_keys WHERE site = ?').get(site);
      return row.key;
    },
  };
}
