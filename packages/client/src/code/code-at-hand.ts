import { everyPart } from '@faden/protocol';

import { createCallbacks } from '../callbacks/callbacks.ts';
import type { Code } from './code.ts';

/** All code at hand: for the desk, for Node, and wherever nothing may come later than it is asked for. */
export const codeAtHand: Code = { parts: everyPart, callbacks: () => Promise.resolve(createCallbacks) };
