import { FadenError } from '@faden/protocol';

import type { Callbacks } from '../api/callbacks.ts';
import type { Code } from '../code/code.ts';
import type { CallbacksDeps } from './callbacks.ts';

type Name = keyof Callbacks;

/** The calls of a customer, whose code is fetched with the first of them; a fetch that failed is tried again by the next. */
export function bringCallbacks(code: Code['callbacks'], deps: CallbacksDeps): Callbacks {
  let brought: Promise<Callbacks> | undefined;

  async function fetch(): Promise<Callbacks> {
    try {
      return (await code())(deps);
    } catch (cause) {
      brought = undefined;
      throw new FadenError('offline', 'The code for calls cannot be fetched', { cause });
    }
  }

  const later = <K extends Name>(name: K): Callbacks[K] =>
    (async (wish: never) => {
      const callbacks = await (brought ??= fetch());
      return (callbacks[name] as (wish: never) => Promise<unknown>)(wish);
    }) as Callbacks[K];

  return {
    availability: later('availability'),
    slots: later('slots'),
    hold: later('hold'),
    request: later('request'),
    move: later('move'),
    cancel: later('cancel'),
    calendar: later('calendar'),
    link: later('link'),
  };
}
