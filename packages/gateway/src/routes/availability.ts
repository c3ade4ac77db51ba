import { type Availability, availabilitySchema, calendarOf, hoursAt, DAY_MS, instantFrom, localTimeAt, type SiteProfile, slugSchema, slotsSchema, wallOfDate } from '@faden/protocol';
import * as v from 'valibot';

import { expectedWait, type ExpectedWait } from '../calls/expected-wait.ts';
import { findWindow, offeredSlots } from '../calls/offered-slots.ts';
import { route } from '../http/route.ts';
import type { Services } from '../http/services.ts';
import { notFound } from './case-access.ts';

// Old enough to spare a burst of pages the counting, young enough to be true.
const FRESH = { 'cache-control': 'private, max-age=5' };

/** `GET /v1/sites/{site}/availability?topic=`: whether somebody answers now, how long that takes, and whether they would call. */
export const readAvailability = route({
  method: 'GET',
  path: '/v1/sites/{site}/availability',
  summary: 'Whether somebody answers now, how many wait before you and how long, and which call is offered.',
  who: 'visitor',
  query: v.object({ topic: slugSchema }),
  answers: { 200: availabilitySchema },
  answer: async ({ params, query }, services) => {
    const profile = profileWith(services, params.site, query.topic);
    const asked = { profile, topic: query.topic, now: instantFrom(services.clock.now()) };
    const expected = await expectedWait({ ...services, isAgentHere: services.live.hub.presence.isAgentHere }, asked);
    const { next } = await findWindow(services, asked, {});
    const offers = offersOf(services, profile, asked.topic);
    const first = offers.callback && next !== null ? { first: next.window } : {};
    return { status: 200, body: { ...openness(profile, query.topic, services), ...waitOf(expected), ...offers, ...first }, headers: FRESH };
  },
});

/** `GET /v1/sites/{site}/slots?topic=&from=&days=`: the windows in which a call still fits. */
export const readSlots = route({
  method: 'GET',
  path: '/v1/sites/{site}/slots',
  summary: 'The windows in which a call still fits, from a local date on; those that are full are left out.',
  who: 'visitor',
  query: v.object({
    topic: slugSchema,
    from: v.optional(v.pipe(v.string(), v.isoDate())),
    days: v.optional(v.pipe(v.string(), v.regex(/^([1-9]|1[0-4])$/), v.transform(Number))),
  }),
  answers: { 200: slotsSchema },
  answer: async ({ params, query }, services) => {
    const profile = profileWith(services, params.site, query.topic);
    const zone = calendarOf(profile, query.topic).timeZone;
    const offered = await offeredSlots(services, { profile, topic: query.topic, now: instantFrom(services.clock.now()) });
    const from = query.from ?? localTimeAt(zone, services.clock.now()).slice(0, 10);
    const until = dateAfter(from, query.days ?? HORIZON);
    const slots = offered?.slots
      .map((slot) => ({ window: slot.window, free: offered.capacity - offered.booked(slot) }))
      .filter(({ window, free }) => free > 0 && window.start >= from && window.start < until) ?? [];
    return { status: 200, body: { zone, topic: query.topic, slots }, headers: FRESH };
  },
});

// Longer than anything is offered.
const HORIZON = 400;

const dateAfter = (date: string, days: number): string => instantFrom(wallOfDate(date) + days * DAY_MS).slice(0, 10);

/** The profile of a site that has this topic. */
export function profileWith({ directory }: Pick<Services, 'directory'>, site: string | undefined, topic: string): SiteProfile {
  const profile = directory.site(site ?? '')?.profile;
  if (profile === undefined || !profile.topics.some(({ id }) => id === topic)) throw notFound();
  return profile;
}

function openness(profile: SiteProfile, topic: string, { clock }: Services): Pick<Availability, 'open' | 'until'> {
  const hours = hoursAt(calendarOf(profile, topic), clock.now());
  const until = hours.state === 'open' ? hours.until : hours.opens;
  return { open: hours.state === 'open', until: until === undefined ? null : instantFrom(until) };
}

function waitOf({ place, agents, wait }: ExpectedWait): Pick<Availability, 'place' | 'agents' | 'expected' | 'silent' | 'callFirst'> {
  if (wait.type === 'silent') return { place, agents, silent: wait.why };
  return { place, agents, expected: { fromMs: wait.fromMs, toMs: wait.toMs }, callFirst: wait.callFirst };
}

function offersOf({ directory, clock }: Services, profile: SiteProfile, topic: string): Pick<Availability, 'callback' | 'asap' | 'countries' | 'callingNumber'> {
  const calls = directory.site(profile.id)?.calls;
  if (calls === undefined) return { callback: false, asap: false };
  const asap = hoursAt(calendarOf(profile, topic), clock.now()).state === 'open';
  return { callback: true, asap, countries: [...calls.countries], ...(calls.callingNumber === undefined ? {} : { callingNumber: calls.callingNumber }) };
}
