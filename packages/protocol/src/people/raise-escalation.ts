import type { CustomerCommands } from '../commands/command.ts';
import { canReopen } from '../case/reopening.ts';
import { withinWorkingDays } from '../case/next-update.ts';
import { instantFrom } from '../basics/primitives.ts';
import type { Context } from '../decide/context.ts';
import type { Rule } from '../decide/rule.ts';
import { type PublicEntry, refuse } from '../decide/verdict.ts';
import { calendarOf } from '../site/calendar-of.ts';
import type { CaseState } from '../state/case-state.ts';
import { addBusinessTime } from '../time/business.ts';
import { hearCustomer } from '../words/hear-customer.ts';

type Body = CustomerCommands['escalation.raise'];

function escalationLine(state: CaseState, context: Context, text: string | undefined): PublicEntry {
  const { site, now } = context;
  const { topic } = state.case;
  const words = text === undefined ? {} : { text };
  if (state.people.escalation === null) {
    const at = Date.parse(now);
    const answerBy = instantFrom(
      addBusinessTime(calendarOf(site, topic), at, site.policies.escalationMs) ?? at + site.policies.escalationMs,
    );
    return { kind: 'escalation.raised', body: { level: 1, to: site.supervisor, answerBy, ...words } };
  }
  const answerBy = withinWorkingDays(context, topic, site.policies.escalationCompanyDays);
  // Only who may be named by the site can be reached; without an external body the company's person stays the highest.
  if (state.people.escalation.level === 1 || site.disputeBody === undefined) {
    return { kind: 'escalation.raised', body: { level: 2, to: site.companyContact, answerBy, ...words } };
  }
  return { kind: 'escalation.raised', body: { level: 3, to: site.disputeBody, answerBy, ...words } };
}

/**
 * A customer asks for somebody higher, at any time: the supervisor first, then the company, then the external body.
 * While an answer is awaited in time, only the words are added. A closed case is reopened by the words and cannot be escalated without.
 */
export const raiseEscalation: Rule<Body> = {
  decide: ({ body: { text } }, state, context) => {
    // Nobody works on a closed case; words that say what is still open reopen it, and then it is escalated with them.
    if (text === undefined && canReopen(state, context)) return refuse('case_closed', { path: 'body.text', missing: ['text'] });
    const { escalation } = state.people;
    const awaited = escalation !== null && !escalation.answered && context.now <= escalation.answerBy;
    if (!awaited) return hearCustomer(state, context, [escalationLine(state, context, text)]);
    return text === undefined ? refuse('already_open') : hearCustomer(state, context, [{ kind: 'message.posted', body: { text } }]);
  },
};
