import { englishTranscript, transcriptHtml, transcriptJson, transcriptSchema } from '@faden/protocol';
import * as v from 'valibot';

import { route } from '../http/route.ts';
import { germanTranscript } from '../transcripts/german-transcript.ts';
import { makeTranscript } from '../transcripts/make-transcript.ts';
import { notFound, readableCase } from './case-access.ts';

/** `GET /v1/cases/{case}/transcript`: everything that was said and done in public, to keep. */
export const readTranscript = route({
  method: 'GET',
  path: '/v1/cases/{case}/transcript',
  summary: 'The whole public timeline with its chain, signed by the site: a JSON file that can be verified anywhere, or with `Accept: text/html` a page to read.',
  who: 'holder',
  query: v.object({ lang: v.optional(v.picklist(['de', 'en'])) }),
  answers: { 200: transcriptSchema },
  answer: ({ principal, params, query, request }, { store, erasures, directory, transcriptKeys, clock }) => erasures.read(params.case ?? '', async () => {
    const record = await readableCase(store, principal, params.case ?? '');
    const site = directory.site(record.site)?.profile;
    if (site === undefined) throw notFound();
    const transcript = await makeTranscript({ timeline: store.timeline, record, site, signer: await transcriptKeys.of(site.id), now: clock.now() });
    const isPage = (request.headers.get('accept') ?? '').includes('text/html');
    const isGerman = (query.lang ?? record.state.case.lang).startsWith('de');
    const text = isPage ? transcriptHtml(transcript, isGerman ? germanTranscript : englishTranscript) : transcriptJson(transcript);
    return new Response(text, { headers: headersFor(isPage ? 'html' : 'json', transcript.reference ?? record.id) });
  }),
});

const headersFor = (form: 'html' | 'json', name: string): Record<string, string> => ({
  'content-type': form === 'html' ? 'text/html; charset=utf-8' : 'application/json',
  'content-disposition': `attachment; filename="${name}.${form}"`,
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
});
