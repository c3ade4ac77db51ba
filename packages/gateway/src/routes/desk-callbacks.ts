import { deskCallbacksSchema, slugSchema } from '@faden/protocol';
import * as v from 'valibot';

import { callList } from '../core/call-list.ts';
import { route } from '../http/route.ts';
import type { AgentRecord } from '../ports/directory.ts';
import { notFound } from './case-access.ts';

const AT_MOST = 500;

/** Supervisors see every call that is owed at their sites, others those of the topics they answer. */
const isTheirs = ({ role, skills }: AgentRecord, topic: string): boolean => role === 'supervisor' || skills === undefined || skills.includes(topic);

/** `GET /v1/desk/callbacks`: the calls that are owed at an agent's sites. */
export const readCallbacks = route({
  method: 'GET',
  path: '/v1/desk/callbacks',
  summary: 'Callbacks that are owed at the agent\'s sites, the most urgent first.',
  who: 'agent',
  query: v.object({ site: v.optional(slugSchema) }),
  answers: { 200: deskCallbacksSchema },
  answer: async ({ principal: { agent }, query: { site } }, { store, erasures, clock }) => {
    if (site !== undefined && !agent.sites.includes(site)) throw notFound();
    const rows = await erasures.readAny(() => store.rows.owingCalls(site === undefined ? agent.sites : [site], AT_MOST));
    const now = new Date(clock.now()).toISOString();
    return { status: 200, body: { now, callbacks: callList(rows, now).filter(({ topic }) => isTheirs(agent, topic)) } };
  },
});
