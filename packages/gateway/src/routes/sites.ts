import { availabilitySchema, hoursAt, siteProfileSchema, slugSchema, type SiteProfile } from '@faden/protocol';
import * as v from 'valibot';

import { route } from '../http/route.ts';
import type { Services } from '../http/services.ts';
import { notFound } from './case-access.ts';

/** `GET /v1/sites/{site}`: everything a widget needs to know before anybody has said a word. */
export const readSite = route({
  method: 'GET',
  path: '/v1/sites/{site}',
  summary: 'The public profile of a site.',
  who: 'everybody',
  answers: { 200: siteProfileSchema, 304: null },
  answer: async ({ params, request }, { directory }) => {
    const profile = directory.site(params.site ?? '')?.profile;
    if (profile === undefined) throw notFound();
    const headers = { etag: `"${profile.version}"`, 'cache-control': 'no-cache' };
    const known = request.headers.get('if-none-match')?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
    if (known.includes(headers.etag) || known.includes('*')) return new Response(null, { status: 304, headers });
    return { status: 200, body: profile, headers };
  },
});

/** `GET /v1/sites/{site}/availability?topic=`: whether somebody answers now. */
export const readAvailability = route({
  method: 'GET',
  path: '/v1/sites/{site}/availability',
  summary: 'Whether somebody answers now, and how many wait before you.',
  who: 'visitor',
  query: v.object({ topic: slugSchema }),
  answers: { 200: availabilitySchema },
  answer: async ({ params, query }, services) => {
    const profile = services.directory.site(params.site ?? '')?.profile;
    const topic = profile?.topics.find(({ id }) => id === query.topic);
    if (profile === undefined || topic === undefined) throw notFound();
    const waiting = await services.store.rows.waiting(profile.id, topic.id);
    return { status: 200, body: { ...openness(profile, topic, services), agents: agentsHere(profile.id, services), place: waiting + 1, callback: false } };
  },
});

function openness(profile: SiteProfile, topic: SiteProfile['topics'][number], { clock }: Services) {
  const hours = hoursAt(topic.calendar ?? profile.calendar, clock.now());
  const until = hours.state === 'open' ? hours.until : hours.opens;
  return { open: hours.state === 'open', until: until === undefined ? null : new Date(until).toISOString() };
}

const agentsHere = (site: string, { directory, live }: Services): number =>
  directory.agentsOf(site).filter(({ id }) => live.hub.presence.isAgentHere(id)).length;
