import { type FoundQueue, instantFrom, type Need } from '@faden/protocol';

import type { CallDeps, CallScene } from './call-scene.ts';
import { expectedWait, type WaitDeps, type WaitQuestion } from './expected-wait.ts';

/** The place a callback would have now, and when it would be called, where that can be said. */
export const findQueue = (deps: CallDeps, { id, profile, now }: CallScene, { topic }: Extract<Need, { what: 'queue' }>): Promise<FoundQueue> =>
  placeOf(deps, { profile, topic, now, own: id });

/** The place somebody would have in a line now, and when it would be their turn, where that can be said. */
export async function placeOf(deps: WaitDeps, { now, ...line }: WaitQuestion): Promise<FoundQueue> {
  const { place, wait } = await expectedWait(deps, { now, ...line });
  if (wait.type === 'silent') return { place };
  const at = Date.parse(now);
  return { place, expected: { from: instantFrom(at + wait.fromMs), to: instantFrom(at + wait.toMs) } };
}
