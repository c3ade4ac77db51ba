import { createUuidV7, type FadenError, sessionRequestSchema, sessionSchema, type Session, type SessionRequest } from '@faden/protocol';
import { bytesToHex } from '@noble/hashes/utils.js';

import { caseSummary } from '../core/inbox-row.ts';
import type { CustomerPrincipal, GrantPrincipal } from '../core/principal.ts';
import { bearerOf } from '../http/bearer.ts';
import { checkOrigin } from '../http/origin.ts';
import { route } from '../http/route.ts';
import type { Services } from '../http/services.ts';
import type { SiteRecord } from '../ports/directory.ts';
import type { Family, Holder, LinkScope } from '../ports/sessions.ts';
import type { OpenedSession } from '../sessions/session-service.ts';
import { tokenHash } from '../sessions/tokens.ts';
import { notFound } from './case-access.ts';

type CustomerHolder = Extract<Holder, { type: 'customer' }>;

/** `POST /v1/sites/{site}/sessions`: begins a session, anonymous or as whom the site says it is. */
export const openSession = route({
  method: 'POST',
  path: '/v1/sites/{site}/sessions',
  summary: 'Opens a session of a customer, or of whoever followed a link (`grant`), which reaches one callback or one case only. With an anonymous access token and an identity, the anonymous customer becomes the identified one.',
  who: 'guest',
  body: sessionRequestSchema,
  answers: { 201: sessionSchema },
  answer: async ({ params, body, request, address }, services) => {
    const site = services.directory.site(params.site ?? '');
    if (site === undefined) throw notFound();
    await services.limits.sessions(address);
    if (body.grant !== undefined) return { status: 201, body: await openGrant(services, site.profile.id, body.grant) };
    // Only what a link opens is a page of the gateway's own.
    checkOrigin(request.headers, site.origins);
    const before = await presentedBefore(services, site, request);
    const holder = await holderFor(services, site, body);
    if (before !== undefined) await merge(services, before, holder);
    return { status: 201, body: await sessionOf(services, await services.sessions.open(holder)) };
  },
});

async function holderFor({ secrets, store, clock }: Services, { profile, identity }: SiteRecord, request: SessionRequest): Promise<CustomerHolder> {
  const fresh = createUuidV7({ now: () => clock.now(), random: (length) => secrets.random(length) })();
  if (request.identity === undefined) return { type: 'customer', site: profile.id, customer: fresh, assurance: 'anonymous' };
  const { subject, name, email } = await secrets.verifyJwt(request.identity, { ...identity, now: clock.now() });
  const customer = await store.sessions.identify(profile.id, bytesToHex(secrets.digest(JSON.stringify([profile.id, subject]))), fresh, email);
  return { type: 'customer', site: profile.id, customer, assurance: 'site-authenticated', ...(name === undefined ? {} : { name }) };
}

interface Before {
  readonly family: Family;
  readonly holder: CustomerHolder;
  /** Why the old token is no longer good, if it is not. */
  readonly fault: FadenError | undefined;
}

/** The anonymous session that is presented to become the identified one; nothing when none is, or when it is of no use here. */
async function presentedBefore({ sessions }: Services, { profile }: SiteRecord, request: Request): Promise<Before | undefined> {
  const token = bearerOf(request);
  const family = token === undefined ? undefined : await sessions.holderOf(token);
  if (token === undefined || family === undefined) return undefined;
  const { holder } = family;
  if (holder.type !== 'customer' || holder.assurance !== 'anonymous' || holder.site !== profile.id) return undefined;
  const fault = await sessions.authenticate(token).then(() => undefined, (cause: FadenError) => cause);
  return { family, holder, fault };
}

/** Both secrets were presented: one customer from now on. The anonymous session ends, since whoever else holds it must not read on. */
async function merge({ store, sessions }: Services, { family, holder, fault }: Before, into: CustomerHolder): Promise<void> {
  if (into.assurance === 'anonymous') return;
  const isMergedAlready = (await store.sessions.aliases(into.customer)).includes(holder.customer);
  if (isMergedAlready) return;
  if (fault !== undefined) throw fault;
  if (await store.sessions.merge(holder.customer, into.customer)) await sessions.end(family.id);
}

/** A session of whoever followed a link. Unknown, run out, revoked and of another site are one and the same. */
async function openGrant({ store, secrets, clock, sessions }: Services, site: string, secret: string): Promise<Session> {
  const grant = await store.grants.find(site, tokenHash(secrets, secret), new Date(clock.now()).toISOString());
  const record = grant && (await store.timeline.load(grant.case));
  if (grant === undefined || record === undefined) throw notFound();
  const reach: LinkScope = grant.scope === 'status' ? { scope: 'status' } : { scope: 'callback', callback: grant.target };
  const opened = await sessions.open({ type: 'grant', site, customer: record.customer, case: grant.case, ...reach, grant: grant.hash });
  return grantSessionOf(opened, opened.principal as GrantPrincipal);
}

/** The session of a link as it is sent: no cases, and what it reaches. */
export const grantSessionOf = ({ access, refresh, expiresIn }: OpenedSession, link: GrantPrincipal): Session => ({
  access, refresh, expiresIn,
  customer: { id: link.customer, assurance: 'grant' },
  cases: [],
  grant: link.scope === 'status' ? { scope: 'status', case: link.case } : { scope: 'callback', case: link.case, callback: link.callback },
});

const FIRST_CASES = 50;

/** A customer's session as it is sent, with their newest cases. */
export async function sessionOf({ store }: Services, { access, refresh, expiresIn, principal }: OpenedSession): Promise<Session> {
  const { customer, assurance, name, site, ids } = principal as CustomerPrincipal;
  const rows = await store.rows.casesOf(site, ids, { limit: FIRST_CASES });
  const heads = await store.timeline.heads(rows.map(({ id }) => id));
  return {
    access, refresh, expiresIn,
    customer: { id: customer, assurance, ...(name === undefined ? {} : { name }) },
    cases: rows.map((row) => caseSummary(store.timeline.epoch, row, heads.get(row.id))),
  };
}
