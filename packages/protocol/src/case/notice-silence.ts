import { instantFrom } from '../basics/primitives.ts';
import type { SystemCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { refusalUnlessOpen } from './refusal-unless-open.ts';
import { customerSilence, silenceSchedule } from './silence.ts';

type Body = SystemCommands['silence.notice'];

/** The customer is reminded that a proposed resolution awaits an answer, and told when the case would close. */
export const noticeSilence: Rule<Body> = {
  decide: ({ body: { notice } }, state, { now, site }) => {
    const refusal = refusalUnlessOpen(state);
    if (refusal !== undefined) return refusal;
    const silence = customerSilence(state);
    if (silence === null || silence.notices !== notice - 1) return refuse('nothing_to_answer');
    const { first, second } = silenceSchedule(silence, site.policies.silenceDays);
    if (Date.parse(now) < (notice === 1 ? first : second)) return refuse('nothing_to_answer');
    const noticed = { ...silence, notices: notice, noticedAt: now };
    const until = instantFrom(Math.ceil(silenceSchedule(noticed, site.policies.silenceDays).close));
    return accept([{ kind: 'notice.posted', body: { code: 'silence', until } }]);
  },
};
