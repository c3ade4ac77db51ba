import type { Grant, Grants } from '../ports/grants.ts';

/** The reference grants. */
export function createMemoryGrants(): Grants {
  const all = new Map<string, Grant>();
  const drop = (isOver: (grant: Grant) => boolean, limit = Infinity): void => {
    [...all.values()].filter(isOver).slice(0, limit).forEach(({ hash }) => all.delete(hash));
  };
  return {
    issue: async (grant) => {
      drop((other) => other.case === grant.case && other.target === grant.target && other.scope === grant.scope);
      all.set(grant.hash, grant);
    },
    find: async (site, hash, now) => {
      const grant = all.get(hash);
      return grant?.site === site && grant.expires > now ? grant : undefined;
    },
    revoke: async (caseId, scope) => drop((grant) => grant.case === caseId && grant.scope === scope),
    sweep: async (now, limit) => drop(({ expires }) => expires <= now, limit),
  };
}
