import { refusalWhileCallbackOpen } from '../callbacks/open-callback.ts';
import type { AgentCommands } from '../commands/command.ts';
import { refusalWhileUnsettled } from '../commitments/owed-commitment.ts';
import { lookUp } from '../decide/look-up.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, refuse } from '../decide/verdict.ts';
import { introduce } from '../people/introduce.ts';
import { refusalUnlessResponsible } from '../people/responsibility.ts';
import { endings } from './endings.ts';
import { refusalUnlessOpen } from './refusal-unless-open.ts';

type Body = AgentCommands['case.merge'];

/** The owner ends this case in favour of another open one of the same customer; the clock then links the other one. */
export const mergeCase: Rule<Body> = {
  needs: ({ body }) => [{ what: 'case', id: body.into }],
  decide: ({ body: { into } }, state, context) => {
    const refusal = refusalUnlessOpen(state) ?? refusalUnlessResponsible(state, context) ?? refusalWhileUnsettled(state) ?? refusalWhileCallbackOpen(state);
    if (refusal !== undefined) return refusal;
    const other = lookUp(context.found.cases, into);
    if (other === null || into === context.case) return refuse('not_found', { path: 'body.into' });
    if (other !== undefined && other.customer !== state.case.customer) return refuse('other_customer');
    if (other?.open === false) return refuse('case_ended', { path: 'body.into' });
    const body = { into, ...(other !== undefined && { reference: other.reference }) };
    return accept([...introduce(state, context), ...endings(state), { kind: 'case.merged', body }]);
  },
};
