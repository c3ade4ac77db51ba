import { refusalWhileCallbackOpen } from '../callbacks/open-callback.ts';
import type { AgentCommands } from '../commands/command.ts';
import { refusalWhileUnsettled } from '../commitments/owed-commitment.ts';
import type { Refused } from '../decide/decision.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { refusalUnlessResponsible, stepForward } from '../people/responsibility.ts';
import type { CaseState } from '../state/case-state.ts';
import { refusalUnlessOpen } from './refusal-unless-open.ts';
import { firstReminder } from './silence.ts';
import { promiseLine, statusLine } from './status-line.ts';

type Body = AgentCommands['case.propose-resolution'];

function refusalOf({ answers, text }: Body, state: CaseState): Refused | undefined {
  const { current } = state.understanding;
  // A correction by the customer is itself unanswered until the concern has been restated.
  if (current?.answer === 'corrected') return refuse('point_unanswered', { missing: [current.name] });
  const points = current?.points ?? [];
  if (answers.some(({ point }) => !points.includes(point))) return refuse('point_unknown', { path: 'body.answers' });
  const answered = new Set(answers.map(({ point }) => point));
  const missing = points.length === 0 && text === undefined ? ['text'] : points.filter((point) => !answered.has(point));
  return missing.length > 0 ? refuse('point_unanswered', { path: 'body.answers', missing }) : undefined;
}

/** The owner proposes the concern as resolved, answering every point of it; whether it is, the customer says. */
export const proposeResolution: Rule<Body> = {
  decide: ({ body }, state, context) => {
    const refusal =
      refusalUnlessOpen(state) ?? refusalUnlessResponsible(state, context) ?? refusalOf(body, state) ?? refusalWhileUnsettled(state) ?? refusalWhileCallbackOpen(state);
    if (refusal !== undefined) return refusal;
    const line =
      state.case.status === 'resolved'
        ? promiseLine(state, 'customer-confirms', firstReminder(context.now, context.site.policies.silenceDays))
        : [statusLine(state, context, 'resolved', { reason: 'resolution-proposed' })];
    return accept([...stepForward(state, context), { kind: 'case.resolution-proposed', body }, ...line]);
  },
};
