import type { Id } from '../basics/primitives.ts';
import { statusLine } from '../case/status-line.ts';
import type { CustomerCommands } from '../commands/command.ts';
import type { Context, Need } from '../decide/context.ts';
import type { Claim, Decision, Refused } from '../decide/decision.ts';
import type { OfferedSlot } from '../decide/found-calls.ts';
import { lookUp } from '../decide/look-up.ts';
import type { ParsedCommand, Rule } from '../decide/rule.ts';
import { accept, type PublicEntry, refuse } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';
import { hearCustomer } from '../words/hear-customer.ts';
import { slotClaim } from './call-claims.ts';
import { CALLBACKS_LIMIT, openCallbacks } from './callbacks-slice.ts';
import { callKeys } from './claim-keys.ts';

type Body = CustomerCommands['callback.request'];

interface Confirmed {
  readonly entries: readonly PublicEntry[];
  readonly claims: readonly Claim[];
}

const topicOf = ({ topic }: Body, state: CaseState): string => topic ?? state.case.topic;

/** What only the gateway can give, said once. */
function recognition({ found: { codeWord, callingNumber } }: Context) {
  return { ...(codeWord && { codeWord }), ...(callingNumber && { callingNumber }) };
}

function inLine(callback: Id, context: Context, wish: Body['window']): Confirmed {
  const { queue } = context.found;
  if (queue === undefined) return { entries: [], claims: [] };
  const reason = wish === undefined ? 'asap' : 'no-window';
  const body = { callback, reason, priority: false, ...(wish && { wish }), ...queue, ...recognition(context) } as const;
  return { entries: [{ kind: 'callback.queued', body }], claims: [] };
}

function inWindow(callback: Id, context: Context, topic: string, slot: OfferedSlot, wish?: Body['window']): Confirmed {
  const body = { callback, window: slot.window, ...(wish && { wish }), sequence: 0, ...recognition(context) };
  return { entries: [{ kind: 'callback.scheduled', body }], claims: [slotClaim(context, topic, slot)] };
}

/** The window or place a request gets; nothing in the browser, where nobody knows what is free. */
function confirm({ id, body }: ParsedCommand<Body>, topic: string, context: Context): Confirmed | { readonly refusal: Refused } {
  const { slot } = context.found;
  if (body.window === undefined) return inLine(id, context, undefined);
  if (slot === undefined) return { entries: [], claims: [] };
  const { wished = 'unknown', next } = slot;
  if (typeof wished === 'object') return inWindow(id, context, topic, wished);
  if (body.otherwise === 'ask') return { refusal: refuse(`slot_${wished}`, { path: 'body.window' }) };
  return next === null ? inLine(id, context, body.window) : inWindow(id, context, topic, next, body.window);
}

/** A request moves a case like words do; a resolved one is taken up again, since something is owed in it. */
function hear(state: CaseState, context: Context, said: readonly PublicEntry[]): Decision {
  if (state.case.status !== 'resolved') return hearCustomer(state, context, said);
  return accept([...said, statusLine(state, context, 'in-progress', { reason: 'customer-wrote' })], {
    internal: [{ kind: 'alarm.raised', body: { code: 'words-after-resolution' } }],
  });
}

function decideRequest(command: ParsedCommand<Body>, state: CaseState, context: Context): Decision {
  const { body } = command;
  const { site, found } = context;
  const topic = topicOf(body, state);
  const number = lookUp(found.numbers, body.number);
  if (state.case.status !== null && !site.topics.some(({ id }) => id === topic)) return refuse('topic_unknown', { path: 'body.topic' });
  if (openCallbacks(state.callbacks).length >= CALLBACKS_LIMIT) return refuse('limit_reached');
  if (number && 'refusal' in number) {
    return refuse(number.refusal, { path: 'body.number', ...(number.case !== undefined && { successor: number.case }) });
  }
  const confirmed = confirm(command, topic, context);
  if ('refusal' in confirmed) return confirmed.refusal;
  const wish = body.window && { window: body.window };
  const requested: PublicEntry = { kind: 'callback.requested', body: { number: number?.e164 ?? body.number, topic, ...wish } };
  const heard = hear(state, context, [requested, ...confirmed.entries]);
  if (heard.outcome === 'refused') return heard;
  const own = number ? [{ key: callKeys.callback(site.id, state.case.customer, number.digest), limit: 1 }, ...number.budgets] : [];
  return { ...heard, claims: [...own, ...confirmed.claims, ...(found.hold?.claims ?? [])], releases: found.hold?.releases ?? [] };
}

/**
 * A customer asks to be called. The browser yields the request alone, which is drawn as sent and not yet confirmed; the
 * gateway adds the window or the place.
 */
export const requestCallback: Rule<Body> = {
  needs({ body }, state) {
    const topic = topicOf(body, state);
    const { window, hold } = body;
    const slot: Need[] = window === undefined ? [] : [{ what: 'slot', topic, window, ...(hold !== undefined && { hold }) }];
    const held: Need[] = hold === undefined ? [] : [{ what: 'hold', id: hold }];
    return [{ what: 'number', text: body.number }, { what: 'queue', topic }, { what: 'code-word' }, { what: 'calling-number' }, ...slot, ...held];
  },
  decide: decideRequest,
};
