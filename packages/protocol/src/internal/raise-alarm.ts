import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import type { SystemCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { deadlines } from './deadlines.ts';

type Body = SystemCommands['alarm.raise'];

/** The clock tells owner and supervisor that a time has passed, or that the time of a promise is running out; only of what is still awaited. */
export const raiseAlarm: Rule<Body> = {
  decide: ({ body }, state, { now, site }) => {
    const refusal = refusalUnlessOpen(state);
    if (refusal !== undefined) return refusal;
    const missed = deadlines(state, site).some(
      ({ code, about, dueAt, share, at = dueAt }) =>
        code === body.code && about === body.about && dueAt === body.dueAt && share === body.share && at <= now,
    );
    return missed ? accept([], { internal: [{ kind: 'alarm.raised', body }] }) : refuse('nothing_to_answer');
  },
};
