import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import { systemCommands } from '../commands/system-commands.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { deadlines } from './deadlines.ts';

const schema = systemCommands['alarm.raise'];

/** The clock tells owner and supervisor that a time has passed; only of what is still awaited. */
export const raiseAlarm: Rule<typeof schema> = {
  schema,
  decide: ({ body }, state, { now }) => {
    const refusal = refusalUnlessOpen(state);
    if (refusal !== undefined) return refusal;
    const missed = deadlines(state).some(
      ({ code, about, dueAt }) => code === body.code && about === body.about && dueAt === body.dueAt && dueAt <= now,
    );
    return missed ? accept([], { internal: [{ kind: 'alarm.raised', body }] }) : refuse('nothing_to_answer');
  },
};
