import { FadenError, factsToCsv, figuresFrom, instantFrom, instantSchema, publishedFactsSchema, reportSchema, slugSchema } from '@faden/protocol';
import * as v from 'valibot';

import { route } from '../http/route.ts';
import { siteFacts } from '../reports/site-facts.ts';
import { notFound } from './case-access.ts';

/** `GET /v1/desk/reports`: how a site was answered in a period, for its supervisors. */
export const readReport = route({
  method: 'GET',
  path: '/v1/desk/reports',
  summary: 'The figures of a site and a period (`to` not included) with the rows they are made of; with `Accept: text/csv` the rows. Whoever computes the figures from the rows gets the same. For supervisors.',
  who: 'agent',
  query: v.object({ site: slugSchema, from: instantSchema, to: instantSchema }),
  answers: { 200: reportSchema },
  answer: async ({ principal: { agent }, query: { site, from, to }, request }, services) => {
    const profile = agent.role === 'supervisor' && agent.sites.includes(site) ? services.directory.site(site)?.profile : undefined;
    if (profile === undefined) throw notFound();
    if (from >= to) throw new FadenError('bad_request', 'The period ends before it begins.', { path: 'to' });
    const now = instantFrom(services.clock.now());
    const facts = (await siteFacts(services, { site: profile, from, now })).filter(({ at }) => at >= from && at < to);
    if ((request.headers.get('accept') ?? '').includes('text/csv')) {
      const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${site}-${from.slice(0, 10)}-${to.slice(0, 10)}.csv"` };
      return new Response(factsToCsv(facts), { headers });
    }
    return { status: 200, body: { site, from, to, now, figures: figuresFrom(facts, { from, to }), facts } };
  },
});

/** `GET /v1/sites/{site}/facts`: the figures a site shows to everybody. */
export const readFacts = route({
  method: 'GET',
  path: '/v1/sites/{site}/facts',
  summary: 'The figures a site has chosen to publish, over its last whole days; no share and no spread of fewer than ten.',
  who: 'everybody',
  answers: { 200: publishedFactsSchema },
  answer: async ({ params }, { directory, publishedFacts }) => {
    const site = directory.site(params.site ?? '');
    const body = site && (await publishedFacts.of(site));
    if (body === undefined) throw notFound();
    return { status: 200, body, headers: { 'cache-control': 'public, max-age=3600' } };
  },
});
