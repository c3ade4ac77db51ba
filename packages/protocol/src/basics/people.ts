import * as v from 'valibot';

import { lineSchema, slugSchema } from './primitives.ts';

/** Who may act. `company` is the company on whose behalf the centre answers; `system` is the clock; `bot` is labelled as such. */
export const roles = ['customer', 'agent', 'supervisor', 'company', 'system', 'bot'] as const;
/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** Who did something: a role and an opaque id. Names stand in the bodies of entries, never here. */
export const authorSchema = v.object({ role: v.picklist(roles), actor: v.string() });
/** Who did something. */
export type Author = v.InferOutput<typeof authorSchema>;

/** How a concern travels; an attribute of an entry, never a separate store. */
export const channels = ['chat', 'phone', 'email', 'sms', 'whatsapp', 'form'] as const;
/** One of {@link channels}. */
export type Channel = (typeof channels)[number];

/** Who is responsible: one agent, or a team that names a responsible person. */
export const ownerSchema = v.variant('type', [
  v.object({ type: v.literal('agent'), id: slugSchema, name: lineSchema }),
  v.object({ type: v.literal('team'), id: slugSchema, name: lineSchema, responsible: lineSchema }),
]);
/** Who is responsible for a case now. */
export type Owner = v.InferOutput<typeof ownerSchema>;

/** Who speaks: shown to the customer before an agent's first sentence. `version` changes when anything on the card does. */
export const roleCardSchema = v.object({
  agent: slugSchema,
  name: lineSchema,
  employer: lineSchema,
  onBehalfOf: lineSchema,
  decides: v.optional(v.pipe(v.string(), v.maxLength(500))),
  supervisor: v.optional(lineSchema),
  version: v.string(),
});
/** Who speaks: name, employer, on whose behalf, what they may decide, who is above them. */
export type RoleCard = v.InferOutput<typeof roleCardSchema>;
