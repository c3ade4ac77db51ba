import { instantFrom, DAY_MS, parseReference, type LinkRequest } from '@faden/protocol';
import { bytesToHex } from '@noble/hashes/utils.js';

import { toBase64Url } from '../core/base64url.ts';
import { logFailure } from '../core/failure.ts';
import type { GatewayDeps } from '../gateway.ts';
import type { Limits } from '../http/limits.ts';
import type { CaseRecord } from '../ports/write.ts';
import { tokenHash } from '../sessions/tokens.ts';

/** What links to cases need. */
export interface LinkRequestsDeps extends Pick<GatewayDeps, 'store' | 'secrets' | 'clock' | 'log'> {
  readonly limits: Pick<Limits, 'links'>;
}

/** A request for a link: from where it came, and the origin the link leads to. */
export interface AskedLink extends LinkRequest {
  readonly address: string | undefined;
  readonly origin: string;
}

/** Links to cases, sent to whoever is known already. */
export interface LinkRequests {
  /** Takes a request; whatever comes of it comes later, so that neither the answer nor its time tells what there is. */
  take(asked: AskedLink): void;
  /** Resolves when everything taken has been seen to. */
  idle(): Promise<void>;
}

const SECRET_BYTES = 32;
const LINK_MS = 30 * DAY_MS;

const folded = (contact: string): string => contact.trim().normalize('NFKC').toLowerCase();

/** Links over the gateway's ports. */
export function createLinkRequests(deps: LinkRequestsDeps): LinkRequests {
  const { clock, log } = deps;
  const underWay = new Set<Promise<void>>();
  return {
    take: (asked) => {
      const work = new Promise<void>((resolve) => clock.after(0, resolve))
        .then(() => send(deps, asked))
        .catch((cause: unknown) => logFailure(log, 'link_failed', cause))
        .finally(() => underWay.delete(work));
      underWay.add(work);
    },
    idle: async () => void (await Promise.all(underWay)),
  };
}

async function send(deps: LinkRequestsDeps, asked: AskedLink): Promise<void> {
  const { store, limits, secrets } = deps;
  // Counted for every contact, known or not; what is counted is a digest, since limiters keep no addresses of people.
  const contact = bytesToHex(secrets.digest(JSON.stringify([asked.site, folded(asked.contact)])));
  if (!(await limits.links({ address: asked.address, contact }))) return;
  const reference = parseReference(asked.reference);
  const row = reference === undefined ? undefined : await store.rows.byReference(asked.site, reference);
  const record = row && (await store.timeline.load(row.id));
  const known = record && (await store.sessions.emailOf(record.customer));
  if (record === undefined || known === undefined || folded(known) !== folded(asked.contact)) return;
  await post(deps, record, { to: known, origin: asked.origin });
}

/** Makes the link and has it sent to the address that is known, as the site wrote it and not as somebody typed it. */
async function post({ store, secrets, clock }: LinkRequestsDeps, { id, site, state, row }: CaseRecord, { to, origin }: { readonly to: string; readonly origin: string }): Promise<void> {
  const secret = `${site}.${toBase64Url(secrets.random(SECRET_BYTES))}`;
  const hash = tokenHash(secrets, secret);
  const now = clock.now();
  await store.grants.issue({ hash, scope: 'status', site, case: id, target: hash, expires: instantFrom(now + LINK_MS) });
  // In the fragment, which no server sees, no log keeps and no referrer tells.
  const data = { url: `${origin}/status#${secret}`, reference: row.inbox.reference, lang: state.case.lang };
  await store.deliveries.add([{ id: `status-link.${hash}`, case: id, site, channel: 'email', template: 'status-link', to, data }], instantFrom(now));
}
