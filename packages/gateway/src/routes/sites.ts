import { siteProfileSchema } from '@faden/protocol';

import { route } from '../http/route.ts';
import { notFound } from './case-access.ts';

/** `GET /v1/sites/{site}`: everything a widget needs to know before anybody has said a word. */
export const readSite = route({
  method: 'GET',
  path: '/v1/sites/{site}',
  summary: 'The public profile of a site.',
  who: 'everybody',
  answers: { 200: siteProfileSchema, 304: null },
  answer: async ({ params, request }, { directory, transcriptKeys }) => {
    const profile = directory.site(params.site ?? '')?.profile;
    if (profile === undefined) throw notFound();
    const headers = { etag: `"${profile.version}"`, 'cache-control': 'no-cache' };
    const known = request.headers.get('if-none-match')?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
    if (known.includes(headers.etag) || known.includes('*')) return new Response(null, { status: 304, headers });
    const signer = await transcriptKeys.of(profile.id);
    return { status: 200, body: signer === undefined ? profile : { ...profile, transcriptKey: signer.key }, headers };
  },
});
