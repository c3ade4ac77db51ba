import { absenceRequestSchema, absenceSchema, FadenError } from '@faden/protocol';

import { giveAway } from '../absence/give-away.ts';
import { route } from '../http/route.ts';
import type { AgentRecord } from '../ports/directory.ts';
import { notFound } from './case-access.ts';

/** The sites at which somebody may say of an agent that they are away: all of their own for themselves, those in common for supervisors. */
function sitesFor(speaker: AgentRecord, { id, sites }: AgentRecord): readonly string[] {
  if (speaker.id === id) return sites;
  return speaker.role === 'supervisor' ? sites.filter((site) => speaker.sites.includes(site)) : [];
}

/** `POST /v1/desk/absence`: somebody is away. */
export const reportAbsence = route({
  method: 'POST',
  path: '/v1/desk/absence',
  summary: 'Says that an agent is away, oneself or, for supervisors, another. Their open cases go to a stand-in or to the team of the topic, with their promises and a line that the customer reads.',
  who: 'agent',
  body: absenceRequestSchema,
  answers: { 200: absenceSchema },
  answer: async ({ principal, body }, services) => {
    const { directory } = services;
    const away = directory.agent(body.agent);
    const sites = away === undefined ? [] : sitesFor(principal.agent, away);
    if (sites.length === 0) throw notFound();
    const standIn = body.standIn === undefined ? undefined : directory.agent(body.standIn);
    const isFit = standIn !== undefined && standIn.role !== 'company' && standIn.id !== body.agent && standIn.sites.some((site) => sites.includes(site));
    if (body.standIn !== undefined && !isFit) throw new FadenError('agent_unknown', 'The stand-in answers for none of these sites.', { path: 'standIn' });
    return { status: 200, body: { agent: body.agent, ...(await giveAway(services, { agent: body.agent, sites, standIn })) } };
  },
});
