import type { AgentCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { refuse } from '../decide/verdict.ts';
import { speakToCustomer } from '../words/speak-to-customer.ts';
import { ASKED_LIMIT } from './evolve-understanding.ts';

type Body = AgentCommands['fact.request'];

/** Somebody of the centre asks for a value. Asked once is enough: whoever asks for what is known, or awaited, must say so and why, and it is counted. */
export const requestFact: Rule<Body> = {
  decide: ({ body: { again = false, ...body } }, state, context) => {
    const { facts, asked = {} } = state.understanding;
    const known = Object.hasOwn(facts, body.name) || Object.hasOwn(asked, body.name);
    if (known && !again) return refuse('fact_known', { path: 'body.name' });
    if (known && body.text === undefined) return refuse('reason_required', { path: 'body.text', missing: ['text'] });
    if (!known && Object.keys(asked).length >= ASKED_LIMIT) return refuse('limit_reached', { path: 'body.name' });
    return speakToCustomer(state, context, [{ kind: 'fact.requested', body: { ...body, ...(known && { again: true as const }) } }]);
  },
};
