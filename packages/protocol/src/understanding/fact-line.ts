import type { Refused } from '../decide/decision.ts';
import { type PublicEntry, refuse } from '../decide/verdict.ts';
import type { Fact } from '../entries/understanding-entries.ts';
import type { CaseState } from '../state/case-state.ts';
import { FACTS_LIMIT } from './evolve-understanding.ts';

/** A fact as an entry: recorded the first time, a correction whenever its name is known. */
export function factLine(fact: Fact, { understanding: { facts } }: CaseState): { entry: PublicEntry } | { refusal: Refused } {
  if (Object.hasOwn(facts, fact.name)) return { entry: { kind: 'fact.corrected', body: fact } };
  if (Object.keys(facts).length >= FACTS_LIMIT) return { refusal: refuse('limit_reached', { path: 'body.name' }) };
  return { entry: { kind: 'fact.recorded', body: fact } };
}

/** A correction of a fact; refused when there is none of that name. */
export function correctionLine(fact: Fact, { understanding: { facts } }: CaseState): { entry: PublicEntry } | { refusal: Refused } {
  if (!Object.hasOwn(facts, fact.name)) return { refusal: refuse('fact_unknown', { path: 'body.name' }) };
  return { entry: { kind: 'fact.corrected', body: fact } };
}
