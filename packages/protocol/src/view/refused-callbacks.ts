import type { CustomerCommands } from '../commands/command.ts';
import type { CallbackView } from './callback-view.ts';
import type { PendingCommand } from './view-source.ts';

const empty: Pick<CallbackView, 'attempts' | 'movesLeft' | 'changeableUntil' | 'sequence'> = { attempts: [], movesLeft: 0, changeableUntil: null, sequence: 0 };

/**
 * Requests for a call that were finally refused. They are in no state, and are shown until somebody has read why: a
 * callback never ends without a word. `topic` is that of the case.
 */
export function refusedCallbacks(pending: readonly PendingCommand[], topic: string): readonly CallbackView[] {
  return pending.flatMap(({ command: { id, kind, body }, at, delivery, refusal, instead = [] }) => {
    if (kind !== 'callback.request' || delivery !== 'failed' || refusal === undefined) return [];
    const asked = body as Partial<CustomerCommands['callback.request']>;
    const wish = { ...(asked.number !== undefined && { number: asked.number }), ...(asked.window && { wish: asked.window }) };
    return [{ ...empty, ...wish, name: id, status: 'refused', refusal: { code: refusal, instead }, topic: asked.topic ?? topic, requestedAt: at }];
  });
}
