import { deskSessionSchema, refreshRequestSchema, sessionSchema } from '@faden/protocol';
import * as v from 'valibot';

import { checkOrigin } from '../http/origin.ts';
import { route } from '../http/route.ts';
import { originsOf } from '../http/asker.ts';
import { grantSessionOf, sessionOf } from './customer-sessions.ts';
import { deskSessionOf } from './desk-sessions.ts';

/** `POST /v1/sessions/refresh`: a new pair of tokens for customers and agents alike. */
export const refreshSession = route({
  method: 'POST',
  path: '/v1/sessions/refresh',
  summary: 'Renews a session. The old refresh token stays good until the new one has been used.',
  who: 'refresher',
  body: refreshRequestSchema,
  answers: { 200: v.union([sessionSchema, deskSessionSchema]) },
  answer: async ({ body, request, address }, services) => {
    await services.limits.refreshes(address);
    const opened = await services.sessions.refresh(body.refresh);
    checkOrigin(request.headers, originsOf(services, opened.principal));
    if (opened.principal.type === 'grant') return { status: 200, body: grantSessionOf(opened, opened.principal) };
    return { status: 200, body: opened.principal.type === 'agent' ? deskSessionOf(services.channels, opened) : await sessionOf(services, opened) };
  },
});

/** `DELETE /v1/sessions`: ends this session, its streams included. */
export const endSession = route({
  method: 'DELETE',
  path: '/v1/sessions',
  summary: 'Ends this session.',
  who: 'bearer',
  answers: { 204: null },
  answer: async ({ principal }, { sessions }) => {
    await sessions.end(principal.family);
    return new Response(null, { status: 204 });
  },
});
