import type { SystemCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { refuse } from '../decide/verdict.ts';
import { afterAttempt, needsRetry } from './after-attempt.ts';
import { DIAL_MS, later } from './call-times.ts';
import { openCallback } from './open-callback.ts';

/** Nobody ever said what came of a call, as after a crash: it is shown as unknown and retried by policy, never at once. */
export const giveUpWaiting: Rule<SystemCommands['callback.give-up-waiting']> = {
  needs: ({ body }, state) => needsRetry(state, body.callback),
  decide: ({ body: { callback, attempt } }, state, context) => {
    const about = openCallback(state, callback);
    if ('refusal' in about) return about.refusal;
    const { item } = about;
    const over = item.status === 'calling' && item.attempts === attempt && item.dialledAt !== null && later(item.dialledAt, DIAL_MS) <= context.now;
    return over ? afterAttempt(state, context, callback, item, 'unknown') : refuse('nothing_to_answer');
  },
};
