import { callKeys, createUuidV7, type FoundSlot, holdRequestSchema, holdSchema, instantFrom, MINUTE_MS, type OfferedSlot, type OtherWay, type SiteProfile, windowSpan } from '@faden/protocol';

import { findWindow } from '../calls/offered-slots.ts';
import { problemFor } from '../http/respond.ts';
import { type Answer, route } from '../http/route.ts';
import type { Services } from '../http/services.ts';
import { profileWith } from './availability.ts';
import { notFound } from './case-access.ts';

const HOLD_MS = 5 * MINUTE_MS;

/** `POST /v1/sites/{site}/holds`: keeps a window for this session while its customer makes up their mind. */
export const holdWindow = route({
  method: 'POST',
  path: '/v1/sites/{site}/holds',
  summary: 'Holds a window for five minutes; a session holds one, and the next gives the last one back. 409 with the next free window when it is taken.',
  who: 'customer',
  body: holdRequestSchema,
  answers: { 201: holdSchema },
  answer: async ({ params, principal, body, address }, services) => {
    if (principal.site !== params.site) throw notFound();
    const profile = profileWith(services, params.site, body.topic);
    await services.limits.holds(principal, address);
    const now = instantFrom(services.clock.now());
    const asked = { profile, topic: body.topic, now, session: principal.family };
    const { wished = 'unknown', next } = await findWindow(services, { ...asked, hold: (await services.store.holds.ofSession(principal.family, now))?.id }, body);
    if (typeof wished === 'string') return refused(services, profile, { wished, next });
    const until = instantFrom(services.clock.now() + HOLD_MS);
    const hold = { id: mintId(services), session: principal.family, site: profile.id, topic: body.topic, window: wished.window, key: callKeys.slot(profile.id, body.topic, windowSpan(wished.window).from), until };
    if (await services.store.holds.take(hold, wished.capacity, now) === 'held') return { status: 201, body: { hold: hold.id, window: hold.window, until } };
    // Somebody was faster; what is free now is not what was free then.
    const after = await findWindow(services, asked, body);
    return refused(services, profile, { wished: 'taken', next: after.next });
  },
});

const mintId = ({ clock, secrets }: Services): string => createUuidV7({ now: () => clock.now(), random: (length) => secrets.random(length) })();

interface Gone {
  readonly wished: Extract<FoundSlot['wished'], string>;
  readonly next: OfferedSlot | null;
}

/** A window that cannot be held, with the next one that can, and another way to reach somebody. */
function refused({ settings }: Services, { telephone }: SiteProfile, { wished, next }: Gone): Answer {
  const instead: OtherWay[] = ['another-window', 'message', ...(telephone === undefined ? [] : ['telephone' as const])];
  const problem = problemFor(settings.docs, `slot_${wished}`, { instead });
  return { status: problem.status, body: { ...problem, ...(next === null ? {} : { next: next.window }) }, headers: { 'content-type': 'application/problem+json' } };
}
