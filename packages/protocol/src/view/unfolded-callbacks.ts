import type { CustomerCommands } from '../commands/command.ts';
import type { CaseState } from '../state/case-state.ts';
import type { CallbackView } from './callback-view.ts';
import type { PendingCommand } from './view-source.ts';

const empty: Pick<CallbackView, 'attempts' | 'movesLeft' | 'changeableUntil' | 'sequence'> = { attempts: [], movesLeft: 0, changeableUntil: null, sequence: 0 };

function statusOf({ delivery, refusal, instead = [] }: PendingCommand): Pick<CallbackView, 'status' | 'refusal'> {
  return delivery === 'failed' && refusal !== undefined ? { status: 'refused', refusal: { code: refusal, instead } } : { status: 'sent' };
}

/**
 * Requests for a call of this device that are in no state: finally refused ones, shown until somebody has read why, and
 * those the rules here could not follow, for example before the site's profile is known. A callback never ends without a word.
 */
export function unfoldedCallbacks(pending: readonly PendingCommand[], { callbacks, case: { topic } }: CaseState): readonly CallbackView[] {
  return pending.flatMap((one) => {
    const { id, kind, body } = one.command;
    if (kind !== 'callback.request' || Object.hasOwn(callbacks, id)) return [];
    const { number, window, topic: own = topic } = body as Partial<CustomerCommands['callback.request']>;
    const wish = { ...(number !== undefined && { number }), ...(window && { wish: window }) };
    return [{ ...empty, ...wish, ...statusOf(one), name: id, topic: own, requestedAt: one.at }];
  });
}
