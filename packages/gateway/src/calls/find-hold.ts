import { callKeys, type FoundHold, type Need } from '@faden/protocol';

import type { CallDeps, CallScene } from './call-scene.ts';

/** What is given back when a window that this session holds is booked; nothing when it holds none by this id. */
export async function findHold({ store }: CallDeps, { site, session, now }: CallScene, { id }: Extract<Need, { what: 'hold' }>): Promise<FoundHold | null> {
  const hold = await store.holds.find(id, now);
  if (session === undefined || hold?.session !== session || hold.site !== site) return null;
  const own = `hold:${session}`;
  if ((await store.rows.claimed(own, now)) === 0) return null;
  return { claims: [{ key: callKeys.booked(id), limit: 1, until: hold.until }], releases: [{ key: hold.key, until: hold.until }, { key: own, until: hold.until }] };
}
