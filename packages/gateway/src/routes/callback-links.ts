import { callbackLinkSchema, DAY_MS, instantFrom, managedCallbackSchema } from '@faden/protocol';

import { managedCallback } from '../calls/managed-callback.ts';
import { toBase64Url } from '../core/base64url.ts';
import { route } from '../http/route.ts';
import type { CaseRecord } from '../ports/write.ts';
import { tokenHash } from '../sessions/tokens.ts';
import { notFound, readableCase } from './case-access.ts';

const SECRET_BYTES = 32;
const AFTERWARDS_MS = 7 * DAY_MS;

/** `POST /v1/cases/{case}/callbacks/{name}/links`: a link that needs no sign-in, for this one callback. */
export const linkCallback = route({
  method: 'POST',
  path: '/v1/cases/{case}/callbacks/{name}/links',
  summary: 'Makes the link that sees, moves and cancels this callback until seven days after its window; those made before open nothing any more.',
  who: 'customer',
  answers: { 201: callbackLinkSchema },
  answer: async ({ principal, params, request }, { store, secrets, clock, settings }) => {
    const record = await readableCase(store, principal, params.case ?? '');
    const item = callbackOf(record, params.name ?? '');
    const secret = `${record.site}.${toBase64Url(secrets.random(SECRET_BYTES))}`;
    const expires = instantFrom(Math.max(clock.now(), Date.parse(item.to ?? '') || 0) + AFTERWARDS_MS);
    await store.grants.issue({ hash: tokenHash(secrets, secret), scope: 'callback', site: record.site, case: record.id, target: params.name ?? '', expires });
    const origin = settings.deskOrigins[0] ?? new URL(request.url).origin;
    // In the fragment, which no server sees, no log keeps and no referrer tells.
    return { status: 201, body: { url: `${origin}/callback#${secret}`, secret, expires } };
  },
});

/** `GET /v1/callbacks/mine`: what a link is for. */
export const readManaged = route({
  method: 'GET',
  path: '/v1/callbacks/mine',
  summary: 'The callback of the link that opened this session.',
  who: 'grant',
  answers: { 200: managedCallbackSchema },
  answer: ({ principal }, { store, erasures, directory }) => erasures.read(principal.case, async () => {
    const record = await store.timeline.load(principal.case);
    const callback = record && (await managedCallback(store.timeline, record, principal.callback));
    if (record === undefined || callback === undefined) throw notFound();
    const siteName = directory.site(record.site)?.profile.name ?? record.site;
    const { topic } = callbackOf(record, principal.callback);
    return { status: 200, body: { case: record.id, site: record.site, siteName, reference: record.row.inbox.reference, topic, callback } };
  }),
});

/** A callback a case knows. */
export function callbackOf({ state }: CaseRecord, name: string): CaseRecord['state']['callbacks'][string] {
  const item = Object.hasOwn(state.callbacks, name) ? state.callbacks[name] : undefined;
  if (item === undefined) throw notFound();
  return item;
}
