import * as v from 'valibot';

import { idSchema } from '../basics/primitives.ts';
import { commandSchema } from '../commands/command.ts';
import { entrySchema } from '../entries/entry.ts';
import { problemSchema } from '../errors/problem.ts';

/** `POST /v1/commands`: 1 to 32 commands of one case, in order. */
export const submitRequestSchema = v.strictObject({
  case: idSchema,
  commands: v.pipe(v.array(commandSchema), v.minLength(1), v.maxLength(32)),
});
/** Body of `POST /v1/commands`. */
export type SubmitRequest = v.InferOutput<typeof submitRequestSchema>;

/** What became of one command. A final refusal does not stop the rest of its batch, a retryable failure does. */
export const commandResultSchema = v.variant('outcome', [
  v.object({ id: idSchema, outcome: v.literal('accepted'), entries: v.array(entrySchema) }),
  v.object({ id: idSchema, outcome: v.literal('repeated'), entries: v.array(entrySchema) }),
  v.object({ id: idSchema, outcome: v.literal('refused'), problem: problemSchema }),
  v.object({ id: idSchema, outcome: v.literal('not-tried') }),
]);
/** What became of one command. */
export type CommandResult = v.InferOutput<typeof commandResultSchema>;

/** Answer of `POST /v1/commands`, one result per command, in order. */
export const submitAnswerSchema = v.object({ results: v.array(commandResultSchema) });
/** Answer of `POST /v1/commands`. */
export type SubmitAnswer = v.InferOutput<typeof submitAnswerSchema>;
