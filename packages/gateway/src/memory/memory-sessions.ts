import type { Family, Rotation, Sessions, TokenPair } from '../ports/sessions.ts';

interface Refresh {
  readonly family: string;
  readonly until: string;
  /** The token this one succeeded; spent as soon as this one is presented. */
  readonly parent: string | null;
  spent: boolean;
}

interface Access {
  readonly family: string;
  readonly until: string;
}

interface MemorySessions {
  readonly families: Map<string, Family>;
  readonly access: Map<string, Access>;
  readonly refresh: Map<string, Refresh>;
}

/** The reference sessions. */
export function createMemorySessions(): Sessions {
  const all: MemorySessions = { families: new Map(), access: new Map(), refresh: new Map() };
  const subjects = new Map<string, string>();
  const merged = new Map<string, string>();
  const emails = new Map<string, string>();
  const revoke = (id: string): void => {
    const family = all.families.get(id);
    if (family !== undefined) all.families.set(id, { ...family, revoked: true });
  };
  return {
    open: async (family, tokens) => {
      all.families.set(family.id, { ...family, revoked: false });
      add(all, family.id, null, tokens);
    },
    byAccess: async (access) => {
      const token = all.access.get(access);
      const family = token && all.families.get(token.family);
      return token && family && { family, until: token.until };
    },
    rotate: async (refresh, next, now) => rotate(all, revoke, { refresh, next, now }),
    revoke: async (family) => revoke(family),
    ended: async (families) => families.filter((id) => all.families.get(id)?.revoked !== false),
    identify: async (site, subject, fresh, email) => {
      const key = `${site} ${subject}`;
      const known = subjects.get(key) ?? fresh;
      subjects.set(key, known);
      if (email !== undefined) emails.set(known, email);
      return known;
    },
    emailOf: async (customer) => emails.get(merged.get(customer) ?? customer),
    merge: async (from, into) => {
      const owner = merged.get(from) ?? into;
      merged.set(from, owner);
      return owner === into;
    },
    aliases: async (customer) => [customer, ...[...merged].filter(([, into]) => into === customer).map(([from]) => from).toSorted()],
    sweep: async (now, limit) => sweep(all, now, limit),
  };
}

function add(all: MemorySessions, family: string, parent: string | null, tokens: TokenPair): void {
  all.access.set(tokens.access, { family, until: tokens.accessUntil });
  all.refresh.set(tokens.refresh, { family, until: tokens.refreshUntil, parent, spent: false });
}

interface Presented {
  readonly refresh: string;
  readonly next: TokenPair;
  readonly now: string;
}

function rotate(all: MemorySessions, revoke: (family: string) => void, { refresh, next, now }: Presented): Rotation {
  const token = all.refresh.get(refresh);
  const family = token && all.families.get(token.family);
  if (token === undefined || family === undefined) return { type: 'refused' };
  if (token.spent) {
    revoke(family.id);
    return { type: 'reused', family: { ...family, revoked: true } };
  }
  if (family.revoked || token.until <= now) return { type: 'refused' };
  const parent = token.parent === null ? undefined : all.refresh.get(token.parent);
  if (parent !== undefined) parent.spent = true;
  add(all, family.id, refresh, next);
  return { type: 'rotated', family };
}

function sweep({ families, access, refresh }: MemorySessions, now: string, limit: number): void {
  for (const tokens of [access, refresh]) {
    [...tokens].filter(([, { until }]) => until <= now).slice(0, limit).forEach(([hash]) => tokens.delete(hash));
  }
  const alive = new Set([...access.values(), ...refresh.values()].map(({ family }) => family));
  [...families.keys()].filter((id) => !alive.has(id)).slice(0, limit).forEach((id) => families.delete(id));
}
