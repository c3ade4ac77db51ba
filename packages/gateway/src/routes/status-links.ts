import { linkedCaseSchema, linkRequestSchema } from '@faden/protocol';

import { checkOrigin } from '../http/origin.ts';
import { route } from '../http/route.ts';
import { linkedCase } from '../links/linked-case.ts';
import { notFound, readableCase } from './case-access.ts';

/** `POST /v1/links`: a way back to a case for whoever has neither the widget nor an account. */
export const askForLink = route({
  method: 'POST',
  path: '/v1/links',
  summary: 'Sends the link to a case by mail, if the contact is the one that is known of its customer. Answered before anything is looked up, and always the same.',
  who: 'refresher',
  body: linkRequestSchema,
  answers: { 202: null },
  answer: async ({ body, request, address }, { directory, settings, links }) => {
    checkOrigin(request.headers, [...(directory.site(body.site)?.origins ?? []), ...settings.deskOrigins]);
    links.take({ ...body, address, origin: settings.deskOrigins[0] ?? new URL(request.url).origin });
    return new Response(null, { status: 202 });
  },
});

/** `GET /v1/status/mine`: the case of the link that opened this session. */
export const readLinkedCase = route({
  method: 'GET',
  path: '/v1/status/mine',
  summary: 'The one case a status link is for, in short.',
  who: 'status',
  answers: { 200: linkedCaseSchema },
  answer: ({ principal }, { store, erasures, directory }) => erasures.read(principal.case, async () => {
    const record = await readableCase(store, principal, principal.case);
    const profile = directory.site(record.site)?.profile;
    if (profile === undefined) throw notFound();
    return { status: 200, body: await linkedCase(store.timeline, record, profile) };
  }),
});

/** `DELETE /v1/cases/{case}/links`: every link to a case opens nothing from now on, nor do the sessions it opened. */
export const revokeLinks = route({
  method: 'DELETE',
  path: '/v1/cases/{case}/links',
  summary: 'Ends all status links of a case, and the sessions they opened.',
  who: 'holder',
  answers: { 204: null },
  answer: async ({ principal, params }, { store }) => {
    const record = await readableCase(store, principal, params.case ?? '');
    await store.grants.revoke(record.id, 'status');
    return new Response(null, { status: 204 });
  },
});
