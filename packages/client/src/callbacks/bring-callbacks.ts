import type { Callbacks } from '../api/callbacks.ts';
import type { Code } from '../code/code.ts';
import type { CallbacksDeps } from './callbacks.ts';

type Name = keyof Callbacks;
const NAMES: readonly Name[] = ['availability', 'slots', 'hold', 'request', 'move', 'cancel', 'calendar', 'link'];

/** The calls of a customer, whose code is fetched with the first of them; a fetch that failed is tried again by the next. */
export function bringCallbacks(code: Code['callbacks'], deps: CallbacksDeps): Callbacks {
  const later = (name: Name) => async (wish: never) => ((await code())(deps)[name] as (wish: never) => Promise<unknown>)(wish);
  return Object.fromEntries(NAMES.map((name) => [name, later(name)])) as unknown as Callbacks;
}
