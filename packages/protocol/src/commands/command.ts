import * as v from 'valibot';

import { idSchema, instantSchema } from '../basics/primitives.ts';
import type { agentCommands } from './agent-commands.ts';
import type { customerCommands } from './customer-commands.ts';
import type { systemCommands } from './system-commands.ts';

type Bodies<T> = { [K in keyof T]: T[K] extends v.GenericSchema ? v.InferOutput<T[K]> : never };

/** The body of each command a customer may give. */
export type CustomerCommands = Bodies<typeof customerCommands>;
/** The body of each command an agent, a supervisor or the company may give. */
export type AgentCommands = Bodies<typeof agentCommands>;
/** The body of each command the clock gives. */
export type SystemCommands = Bodies<typeof systemCommands>;

/** A command as it crosses the wire, its kind and body not yet checked. `writtenAt` is the author's clock and only a hint. */
export const commandSchema = v.object({
  id: idSchema,
  kind: v.string(),
  body: v.record(v.string(), v.unknown()),
  writtenAt: v.optional(instantSchema),
});
/** A command as it crosses the wire. */
export type WireCommand = v.InferOutput<typeof commandSchema>;

/** A command of one of the tables; narrow by `kind`. */
export type CommandOf<Table> = {
  [K in keyof Table & string]: { readonly id: string; readonly kind: K; readonly body: Table[K]; readonly writtenAt?: string };
}[keyof Table & string];

/** A command a customer may give. */
export type CustomerCommand = CommandOf<CustomerCommands>;
/** A command an agent, a supervisor or the company may give. */
export type AgentCommand = CommandOf<AgentCommands>;
/** A command the clock gives. */
export type SystemCommand = CommandOf<SystemCommands>;
/** Any command of this version. */
export type Command = CustomerCommand | AgentCommand | SystemCommand;
