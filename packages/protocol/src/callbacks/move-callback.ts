import type { CustomerCommands } from '../commands/command.ts';
import type { Context, Need } from '../decide/context.ts';
import type { Decision } from '../decide/decision.ts';
import type { ParsedCommand, Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';
import { slotClaim, slotRelease } from './call-claims.ts';
import { isChangeable, MOVES_LIMIT, windowSpan } from './call-times.ts';
import { openCallback } from './open-callback.ts';

type Body = CustomerCommands['callback.move'];

function decideMove({ body: { callback, window } }: ParsedCommand<Body>, state: CaseState, context: Context): Decision {
  const about = openCallback(state, callback);
  if ('refusal' in about) return about.refusal;
  const { item } = about;
  const { slot, hold } = context.found;
  if (!isChangeable(item, context.now)) return refuse('too_late');
  if (item.moves >= MOVES_LIMIT) return refuse('limit_reached');
  if (windowSpan(window).from === item.from) return refuse('nothing_to_change');
  const wished = slot && (slot.wished ?? 'unknown');
  // The old window stays booked: whoever moves loses nothing by trying.
  if (typeof wished === 'string') return refuse(`slot_${wished}`, { path: 'body.window' });
  const body = { callback, window: wished?.window ?? window, sequence: item.sequence + 1, movesLeft: MOVES_LIMIT - item.moves - 1 };
  return accept([{ kind: 'callback.moved', body }], {
    claims: [...(wished ? [slotClaim(context, item.topic, wished)] : []), ...(hold?.claims ?? [])],
    releases: [...slotRelease(context, item), ...(hold?.releases ?? [])],
  });
}

/** A customer takes another window, up to three times and until five minutes before the call; the old one is free again at once. */
export const moveCallback: Rule<Body> = {
  needs({ body: { callback, window, hold } }, state) {
    const about = openCallback(state, callback);
    if ('refusal' in about) return [];
    const { topic } = about.item;
    const held: Need[] = hold === undefined ? [] : [{ what: 'hold', id: hold }];
    return [{ what: 'slot', topic, window, ...(hold !== undefined && { hold }) }, ...held];
  },
  decide: decideMove,
};
