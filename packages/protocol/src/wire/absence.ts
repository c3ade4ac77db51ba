import * as v from 'valibot';

import { idSchema, slugSchema } from '../basics/primitives.ts';

/** `POST /v1/desk/absence`: somebody is away from now on; their open cases go to others, and the customers are told. */
export const absenceRequestSchema = v.strictObject({
  /** Who is away. Only supervisors say it of others. */
  agent: slugSchema,
  /** Who takes their cases; the team of each case's topic when it is left out, or where they do not answer. */
  standIn: v.optional(slugSchema),
});

/** What became of the open cases of somebody who is away; `kept`: those that could not be given to anybody now. */
export const absenceSchema = v.object({ agent: slugSchema, reassigned: v.array(idSchema), kept: v.array(idSchema) });
