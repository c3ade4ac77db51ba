import type { SystemCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { lapseLine, refusalUnlessPending } from './pending-handover.ts';

type Body = SystemCommands['handover.lapse'];

/** Nobody answered the offer in time: the owner stays, and hears of it. */
export const lapseHandover: Rule<Body> = {
  decide: ({ body: { handover, dueAt } }, state, { now }) => {
    const refusal = refusalUnlessPending(state, handover);
    if (refusal !== undefined) return refusal;
    if (now < (state.people.handover?.expiresAt ?? now)) return refuse('nothing_to_answer');
    return accept([lapseLine(handover, 'unanswered')], {
      internal: [{ kind: 'alarm.raised', body: { code: 'handover-unanswered', about: handover, dueAt } }],
    });
  },
};
