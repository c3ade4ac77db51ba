import { refusalUnlessOpen } from '../case/refusal-unless-open.ts';
import type { AgentCommands } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import type { Decision, Refused } from '../decide/decision.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, type PublicEntry } from '../decide/verdict.ts';
import { introduce } from '../people/introduce.ts';
import type { CaseState } from '../state/case-state.ts';
import { correctionLine, factLine } from './fact-line.ts';

function noted(fact: { entry: PublicEntry } | { refusal: Refused }, state: CaseState, context: Context): Decision {
  const refusal = refusalUnlessOpen(state);
  if (refusal !== undefined) return refusal;
  return 'refusal' in fact ? fact.refusal : accept([...introduce(state, context), fact.entry]);
}

/** Somebody of the centre notes a value the customer has said, so that nobody asks for it again. */
export const noteFact: Rule<AgentCommands['fact.record']> = {
  decide: ({ body }, state, context) => noted(factLine(body, state), state, context),
};

/** Somebody of the centre corrects a value that was noted. */
export const correctNotedFact: Rule<AgentCommands['fact.correct']> = {
  decide: ({ body }, state, context) => noted(correctionLine(body, state), state, context),
};
