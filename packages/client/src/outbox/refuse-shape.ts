import { type Context, decide, FadenError, initialState, type Rules } from '@faden/protocol';

const MOST_BYTES = 16 * 1024;
const HOPELESS = ['unknown_kind', 'bad_request', 'too_large'];

/** Throws when a command could never be accepted, whatever the state: unknown, of the wrong shape, or too large. All else is the gateway's to say. */
export function refuseShape(rules: Rules, command: { readonly kind: string; readonly body: Readonly<Record<string, unknown>> }, context: Omit<Context, 'found'>): void {
  const { kind, body } = command;
  const decision = decide(rules, initialState, { id: context.case, kind, body: { ...body } }, { ...context, found: {} });
  if (decision.outcome === 'refused' && HOPELESS.includes(decision.code)) {
    throw new FadenError(decision.code, `${kind} can never be accepted like this`, decision.path === undefined ? {} : { path: decision.path });
  }
  const { text } = body;
  if (typeof text === 'string' && new TextEncoder().encode(text).length > MOST_BYTES) throw new FadenError('too_large', 'These words are too long', { path: 'body.text' });
}
