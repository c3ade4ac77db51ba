import type { Holds, StoredHold } from '../ports/holds.ts';
import { countHolders, type MemoryCases } from './memory-cases.ts';

/** The reference holds; they share the claims of the cases. */
export function createMemoryHolds(all: MemoryCases): Holds {
  const ofSession = new Map<string, StoredHold>();
  return {
    take: async (hold, limit, now) => {
      const before = ofSession.get(hold.session);
      const keys = { own: `hold:${hold.session}`, window: hold.key };
      const holders = (key: string): readonly (string | undefined)[] => all.claims.get(key) ?? [];
      // What was booked since is not held any more, and must not be given back twice.
      const isHeld = before !== undefined && holders(keys.own).includes(before.until);
      const given = isHeld ? without(holders(before.key), before.until) : [];
      const left = isHeld && before.key === keys.window ? given : holders(keys.window);
      if (countHolders(left, now) >= limit) return 'full';
      if (isHeld) all.claims.set(before.key, given);
      all.claims.set(keys.window, [...left, hold.until]);
      all.claims.set(keys.own, [hold.until]);
      ofSession.set(hold.session, hold);
      return 'held';
    },
    ofSession: async (session, now) => {
      const hold = ofSession.get(session);
      return hold !== undefined && hold.until > now ? hold : undefined;
    },
    find: async (id, now) => [...ofSession.values()].find((hold) => hold.id === id && hold.until > now),
    sweep: async (before, limit) => {
      [...ofSession.values()].filter(({ until }) => until < before).slice(0, limit).forEach(({ session }) => ofSession.delete(session));
      for (const [key, holders] of [...all.claims].slice(0, limit)) {
        const left = holders.filter((until) => until === undefined || until >= before);
        if (left.length === 0) all.claims.delete(key);
        else all.claims.set(key, left);
      }
    },
  };
}

function without(holders: readonly (string | undefined)[], until: string): (string | undefined)[] {
  const place = holders.indexOf(until);
  return holders.filter((_, at) => at !== place);
}
