import { deskSessionRequestSchema, deskSessionSchema, FadenError, type DeskSession } from '@faden/protocol';

import type { AgentPrincipal } from '../core/principal.ts';
import { route } from '../http/route.ts';
import type { Channel } from '../ports/channel.ts';
import type { OpenedSession } from '../sessions/session-service.ts';

// Somebody unknown is checked against this, so that the time taken does not tell who is known.
const NOBODY = `scrypt$32768$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** `POST /v1/desk/sessions`: an agent signs in. */
export const signIn = route({
  method: 'POST',
  path: '/v1/desk/sessions',
  summary: 'Signs an agent in.',
  who: 'desk-visitor',
  body: deskSessionRequestSchema,
  answers: { 201: deskSessionSchema },
  answer: async ({ body, address }, { directory, secrets, sessions, limits, channels }) => {
    await limits.signIns(body.agent, address);
    const agent = directory.agent(body.agent);
    const isRight = await secrets.verifyPassword(body.password, agent?.passwordHash ?? NOBODY);
    if (agent === undefined || !isRight) throw new FadenError('unauthorized', 'Agent and password do not belong together.');
    return { status: 201, body: deskSessionOf(channels, await sessions.open({ type: 'agent', agent: agent.id })) };
  },
});

/** An agent's session as it is sent. */
export function deskSessionOf(channels: readonly Channel[], { access, refresh, expiresIn, principal }: OpenedSession): DeskSession {
  const { id, name, role, sites } = (principal as AgentPrincipal).agent;
  const isCalled = channels.some(({ callsFor }) => callsFor?.(id));
  return { access, refresh, expiresIn, agent: { id, name, role, sites: [...sites], ...(isCalled ? { dials: 'provider' } : {}) } };
}
