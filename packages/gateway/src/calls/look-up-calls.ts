import type { Found, Need } from '@faden/protocol';

import type { CallDeps, CallScene } from './call-scene.ts';
import { chooseCodeWord } from './code-word.ts';
import { findCallback } from './find-callback.ts';
import { findHold } from './find-hold.ts';
import { findNumber } from './find-number.ts';
import { findQueue } from './find-queue.ts';
import { findWindow } from './offered-slots.ts';

type CallNeed = Extract<Need, { what: 'number' | 'callback' | 'slot' | 'hold' | 'queue' | 'code-word' | 'calling-number' }>;

const kinds: ReadonlySet<string> = new Set(['number', 'callback', 'slot', 'hold', 'queue', 'code-word', 'calling-number'] satisfies CallNeed['what'][]);

/** Whether a need is about calls. */
export const isCallNeed = (need: Need): need is CallNeed => kinds.has(need.what);

/** Adds the answer to what a rule must know of numbers, windows and the line. */
export async function lookUpCall(deps: CallDeps, scene: CallScene, found: Found, need: CallNeed): Promise<Found> {
  switch (need.what) {
    case 'number': return { ...found, numbers: { ...found.numbers, [need.text]: await findNumber(deps, scene, need) } };
    case 'callback': return { ...found, callbacks: { ...found.callbacks, [need.name]: await findCallback(deps, scene, need) } };
    case 'slot': return { ...found, slot: await findWindow(deps, { ...scene, ...need }, need) };
    case 'hold': return { ...found, hold: await findHold(deps, scene, need) };
    case 'queue': return { ...found, queue: await findQueue(deps, scene, need) };
    case 'code-word': return { ...found, codeWord: chooseCodeWord(deps.secrets, scene.lang) };
    case 'calling-number': return { ...found, callingNumber: deps.directory.site(scene.site)?.calls?.callingNumber ?? null };
  }
}
