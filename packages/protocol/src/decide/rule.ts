import type { WireCommand } from '../commands/command.ts';
import type { CaseState } from '../state/case-state.ts';
import type { Context, Need } from './context.ts';
import type { Decision } from './decision.ts';

/** A command whose body is known to fit its kind. */
export interface ParsedCommand<Body> extends Omit<WireCommand, 'body'> {
  readonly body: Body;
}

/** One rule: what must be looked up, and what it decides. Pure. It trusts the body: `guard` parses what comes through a door. */
export interface Rule<Body> {
  /** What the gateway looks up before deciding; nothing by default. */
  needs?(command: ParsedCommand<Body>, state: CaseState): readonly Need[];
  decide(command: ParsedCommand<Body>, state: CaseState, context: Context): Decision;
}

/** A rule in a table, whatever body it takes. */
export type TableRule = Rule<never>;

/** A table of rules by command kind: one each for customers, agents and the clock, never one of all. */
export type Rules = Readonly<Record<string, TableRule>>;
