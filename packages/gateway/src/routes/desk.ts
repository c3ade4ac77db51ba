import { deskAgentsSchema, inboxPageSchema, slugSchema } from '@faden/protocol';
import * as v from 'valibot';

import { inboxRow } from '../core/inbox-row.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { route } from '../http/route.ts';
import { notFound } from './case-access.ts';

const PAGE = 100;

/** `GET /v1/desk/inbox`: the cases of an agent's sites. */
export const readInbox = route({
  method: 'GET',
  path: '/v1/desk/inbox',
  summary: 'Cases of the agent\'s sites, the latest changed first, paged.',
  who: 'agent',
  query: v.object({ site: v.optional(slugSchema), topic: v.optional(slugSchema), state: v.optional(v.picklist(['open', 'ended'])), cursor: v.optional(v.string()) }),
  answers: { 200: inboxPageSchema },
  answer: async ({ principal, query }, { store, erasures }) => {
    const { sites } = principal.agent;
    if (query.site !== undefined && !sites.includes(query.site)) throw notFound();
    const wanted = { sites: query.site === undefined ? sites : [query.site], open: query.state !== 'ended', ...(query.topic === undefined ? {} : { topic: query.topic }) };
    const page = { limit: PAGE, ...(query.cursor === undefined ? {} : { after: readCursor(query.cursor) }) };
    const { rows, heads } = await erasures.readAny(async () => {
      const found = await store.rows.inbox(wanted, page);
      return { rows: found, heads: await store.timeline.heads(found.map(({ id }) => id)) };
    });
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    return { status: 200, body: { cases: rows.map((row) => inboxRow(store.timeline.epoch, row, heads.get(row.id))), ...(last === undefined ? {} : { cursor: writeCursor(last) }) } };
  },
});

/** `GET /v1/desk/agents?site=`: who answers for a site, with the card a customer would see. */
export const readAgents = route({
  method: 'GET',
  path: '/v1/desk/agents',
  summary: 'The people who answer for a site.',
  who: 'agent',
  query: v.object({ site: slugSchema }),
  answers: { 200: deskAgentsSchema },
  answer: async ({ principal, query: { site } }, { directory, live }) => {
    if (!principal.agent.sites.includes(site)) throw notFound();
    const agents = directory.agentsOf(site).flatMap(({ id, role }) => {
      const card = directory.card(id, site);
      return card === undefined ? [] : [{ id, role, card, online: live.hub.presence.isAgentHere(id) }];
    });
    return { status: 200, body: { agents } };
  },
});
