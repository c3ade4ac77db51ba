import type * as v from 'valibot';

import type { WireCommand } from '../commands/command.ts';
import type { CaseState } from '../state/case-state.ts';
import type { Context, Need } from './context.ts';
import type { Decision } from './decision.ts';

/** A command whose body has been parsed by its rule's schema. */
export interface ParsedCommand<Body> extends Omit<WireCommand, 'body'> {
  readonly body: Body;
}

/** One rule: what a command must look like, what must be looked up, and what it decides. Pure. */
export interface Rule<Schema extends v.GenericSchema> {
  readonly schema: Schema;
  /** What the gateway looks up before deciding; nothing by default. */
  needs?(command: ParsedCommand<v.InferOutput<Schema>>, state: CaseState): readonly Need[];
  decide(command: ParsedCommand<v.InferOutput<Schema>>, state: CaseState, context: Context): Decision;
}

/** A rule in a table: its command fits once its own schema has parsed it. */
export interface TableRule {
  readonly schema: v.GenericSchema;
  needs?(command: ParsedCommand<never>, state: CaseState): readonly Need[];
  decide(command: ParsedCommand<never>, state: CaseState, context: Context): Decision;
}

/** A table of rules by command kind: one each for customers, agents and the clock, never one of all. */
export type Rules = Readonly<Record<string, TableRule>>;
