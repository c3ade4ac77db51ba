import { callKeys, type FoundCallback, type Need } from '@faden/protocol';

import type { CallDeps, CallScene } from './call-scene.ts';
import { digestNumber } from './number-digests.ts';

const CALLS_A_DAY = 3;

/** The number behind a callback of the case, and why it may not be dialled now; nothing once an erasure took it away. */
export async function findCallback(deps: CallDeps, { id, site, now }: CallScene, { seq }: Extract<Need, { what: 'callback' }>): Promise<FoundCallback | null> {
  const [entry] = await deps.store.timeline.at(id, [seq]);
  const e164 = entry?.body?.number;
  if (entry?.kind !== 'callback.requested' || typeof e164 !== 'string') return null;
  const { number: digest } = await digestNumber(deps, site, e164);
  const keys = { suppressed: callKeys.suppressed(site, digest), dial: callKeys.dial(site, digest), calls: callKeys.calls(site, digest) };
  const held = await deps.store.rows.claimedEach(Object.values(keys), now);
  const blocked = blockedBy(held, keys);
  return { e164, digest, ...(blocked === undefined ? {} : { blocked }) };
}

function blockedBy(held: ReadonlyMap<string, number>, keys: { readonly suppressed: string; readonly dial: string; readonly calls: string }): FoundCallback['blocked'] {
  if (held.has(keys.suppressed)) return 'number_suppressed';
  if (held.has(keys.dial)) return 'number_in_call';
  return (held.get(keys.calls) ?? 0) >= CALLS_A_DAY ? 'callback_budget' : undefined;
}
