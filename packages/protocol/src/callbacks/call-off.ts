import type { AgentCommands, SystemCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { refuse } from '../decide/verdict.ts';
import { introduce } from '../people/introduce.ts';
import { needsCallbacks } from './call-claims.ts';
import { cancelled } from './cancel-callback.ts';
import { openCallback } from './open-callback.ts';

/** An agent calls a callback off and says why in public, or passes on that nobody had asked for it. */
export const callOff: Rule<AgentCommands['callback.cancel']> = {
  needs: ({ body }, state) => needsCallbacks(state, body.callback),
  decide: ({ body }, state, context) => {
    const about = openCallback(state, body.callback);
    if ('refusal' in about) return about.refusal;
    if (context.actor.role === 'company') return refuse('not_yours');
    if (body.reason === 'agent' && body.text === undefined) return refuse('reason_required', { path: 'body.text' });
    const off = cancelled(state, context, about.item, body);
    return { ...off, entries: [...introduce(state, context), ...off.entries] };
  },
};

/** The person called pressed the key that says: I did not ask for this. */
export const callOffByKey: Rule<SystemCommands['callback.cancel']> = {
  needs: ({ body }, state) => needsCallbacks(state, body.callback),
  decide: ({ body }, state, context) => {
    const about = openCallback(state, body.callback);
    return 'refusal' in about ? about.refusal : cancelled(state, context, about.item, body);
  },
};
