import type { SystemCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { endings } from './endings.ts';
import { refusalUnlessOpen } from './refusal-unless-open.ts';
import { customerSilence, silenceSchedule } from './silence.ts';

type Body = SystemCommands['silence.close'];

/** A resolution that met the customer's silence, two notices long, closes the case; never a deadline of ours. */
export const closeSilentCase: Rule<Body> = {
  decide: (_, state, { now, site }) => {
    const refusal = refusalUnlessOpen(state);
    if (refusal !== undefined) return refusal;
    const silence = customerSilence(state);
    const over = silence?.notices === 2 && Date.parse(now) >= silenceSchedule(silence, site.policies.silenceDays).close;
    return over ? accept([...endings(state), { kind: 'case.closed', body: { reason: 'silence' } }]) : refuse('nothing_to_answer');
  },
};
