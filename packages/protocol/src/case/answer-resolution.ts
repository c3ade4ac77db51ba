import type { CustomerCommands } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import type { Decision } from '../decide/decision.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, type PublicEntry, refuse } from '../decide/verdict.ts';
import type { CaseState } from '../state/case-state.ts';
import { endings } from './endings.ts';
import { refusalUnlessOpen } from './refusal-unless-open.ts';
import { canReopen, reopeningLine } from './reopening.ts';
import { statusLine } from './status-line.ts';

type Body = CustomerCommands['case.answer-resolution'];

function answered(body: Body, state: CaseState, context: Context): Decision {
  const answer: PublicEntry = { kind: 'case.resolution-answered', body };
  const settled = body.answer === 'yes';
  // The case was closed because nothing was heard: a late yes is kept, anything else opens it again.
  if (state.case.status === 'closed') return accept(settled ? [answer] : [answer, reopeningLine(state, context, 'customer-wrote')]);
  if (settled) return accept([answer, ...endings(state), { kind: 'case.closed', body: { reason: 'confirmed' } }]);
  return accept([answer, statusLine(state, context, 'in-progress', { reason: 'resolution-refused' })]);
}

/** A customer says whether the proposed resolution settles the concern: yes closes the case, partly and no return it to the same owner. */
export const answerResolution: Rule<Body> = {
  decide: ({ body }, state, context) => {
    const { status, resolution } = state.case;
    const refusal = canReopen(state, context) ? undefined : refusalUnlessOpen(state);
    if (refusal !== undefined) return refusal;
    if (resolution === null) return refuse(status === 'resolved' || status === 'closed' ? 'already_answered' : 'not_resolved');
    if (resolution.name !== body.resolution) return refuse('nothing_to_answer', { path: 'body.resolution' });
    const known = state.understanding.current?.points ?? [];
    if (body.points?.some((point) => !known.includes(point))) return refuse('point_unknown', { path: 'body.points' });
    return answered(body, state, context);
  },
};
