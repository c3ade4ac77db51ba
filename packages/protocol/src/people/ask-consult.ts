import { withinWorkingDays } from '../case/next-update.ts';
import { refusalOfDue } from '../case/refusal-of-due.ts';
import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import { statusLine } from '../case/status-line.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import type { Refused } from '../decide/decision.ts';
import { lookUp } from '../decide/look-up.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, type PublicEntry, refuse } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';
import { CONSULTS_LIMIT } from './evolve-referrals.ts';
import { refusalUnlessResponsible, stepForward } from './responsibility.ts';

type Body = AgentCommands['consult.ask'];

function refusalOf({ of, to, dueAt }: Body, state: CaseState, context: Context): Refused | undefined {
  const refusal = refusalUnlessOpen(state) ?? refusalUnlessResponsible(state, context);
  if (refusal !== undefined) return refusal;
  if (state.people.consults.length >= CONSULTS_LIMIT) return refuse('limit_reached');
  const unnamed = of === 'expert' && to === undefined;
  if (unnamed || (to !== undefined && lookUp(context.found.agents, to) === null)) return refuse('agent_unknown', { path: 'body.to' });
  return refusalOfDue(dueAt, context.now, 'body.dueAt');
}

const nameOf = (to: string | undefined, { found, site }: Context): string =>
  to === undefined ? site.companyContact : (lookUp(found.agents, to)?.card.name ?? to);

/** The owner asks the company, or an expert, inside the case and with a due time the customer sees; the owner stays. */
export const askConsult: Rule<Body> = {
  needs: ({ body: { to } }) => (to === undefined ? [] : [{ what: 'agent', id: to }]),
  decide: ({ body }, state, context) => {
    const refusal = refusalOf(body, state, context);
    if (refusal !== undefined) return refusal;
    const { status, topic } = state.case;
    const dueAt = body.dueAt ?? withinWorkingDays(context, topic, context.site.policies.consultDays);
    const asked: PublicEntry = {
      kind: 'consult.asked',
      body: { of: body.of, to: nameOf(body.to, context), question: body.question, dueAt },
    };
    const waits = body.of === 'company' && status !== 'waiting-company';
    const line = waits ? [statusLine(state, context, 'waiting-company', { reason: 'company-asked', nextUpdateBy: dueAt })] : [];
    return accept([...stepForward(state, context), asked, ...line]);
  },
};
