import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import type { SystemCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { deadlines } from './deadlines.ts';

type Body = SystemCommands['alarm.raise'];

/** The clock tells owner and supervisor that a time has passed; only of what is still awaited. */
export const raiseAlarm: Rule<Body> = {
  decide: ({ body }, state, { now }) => {
    const refusal = refusalUnlessOpen(state);
    if (refusal !== undefined) return refusal;
    const missed = deadlines(state).some(
      ({ code, about, dueAt }) => code === body.code && about === body.about && dueAt === body.dueAt && dueAt <= now,
    );
    return missed ? accept([], { internal: [{ kind: 'alarm.raised', body }] }) : refuse('nothing_to_answer');
  },
};
