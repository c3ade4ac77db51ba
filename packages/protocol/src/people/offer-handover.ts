import { instantFrom } from '../basics/primitives.ts';
import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import type { Refused } from '../decide/decision.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { calendarOf } from '../site/calendar-of.ts';
import type { CaseState } from '../state/case-state.ts';
import { addBusinessTime } from '../time/business.ts';
import { receiverOf } from './card-of.ts';
import { composedSummary } from './owner-line.ts';
import { refusalUnlessResponsible, stepForward } from './responsibility.ts';

type Body = AgentCommands['handover.offer'];

function refusalOf(body: Body, state: CaseState, context: Context): Refused | undefined {
  const refusal = refusalUnlessOpen(state) ?? refusalUnlessResponsible(state, context);
  if (refusal !== undefined) return refusal;
  const { owner, handover } = state.people;
  if (handover !== null) return refuse('handover_pending');
  if (owner?.type === 'agent' && owner.id === body.to) return refuse('already_owner', { path: 'body.to' });
  if (receiverOf(context, body.to) === null) return refuse('agent_unknown', { path: 'body.to' });
  if (body.reason === undefined) return refuse('reason_required', { path: 'body.reason', missing: ['reason'] });
  return body.summary === undefined ? refuse('summary_required', { path: 'body.summary', missing: ['summary'] }) : undefined;
}

/** The owner asks a colleague to take the case, with a reason and a summary; the owner stays responsible until the colleague accepts. */
export const offerHandover: Rule<Body> = {
  needs: ({ body }) => [{ what: 'agent', id: body.to }],
  decide: ({ body }, state, context) => {
    const refusal = refusalOf(body, state, context);
    if (refusal !== undefined) return refusal;
    const { to, reason = '', summary = '' } = body;
    const { site, now } = context;
    const at = Date.parse(now);
    const expires = addBusinessTime(calendarOf(site, state.case.topic), at, site.policies.handoverMs) ?? at + site.policies.handoverMs;
    const offer = {
      to: { id: to, name: receiverOf(context, to)?.card.name ?? to },
      reason,
      summary: { ...composedSummary(state), text: summary },
      expiresAt: instantFrom(expires),
    };
    return accept([...stepForward(state, context), { kind: 'handover.offered', body: offer }]);
  },
};
