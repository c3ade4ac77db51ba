import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

import type { Secrets } from '../ports/secrets.ts';
import type { SiteKeys } from '../ports/site-keys.ts';

/** What digests are made with. */
export interface DigestDeps {
  readonly secrets: Pick<Secrets, 'keyed' | 'random'>;
  readonly store: { readonly siteKeys: SiteKeys };
}

/** Names for a number and for those around it, which tell nothing of it to who does not have the site's key. */
export interface NumberDigests {
  readonly number: string;
  /** The same for all numbers that differ in their last four digits only. */
  readonly prefix: string;
}

const KEY_BYTES = 32;
const DIGEST_SIGNS = 32;
const PREFIX_DROPS = 4;

/** The digests of a number at a site. */
export async function digestNumber({ secrets, store }: DigestDeps, site: string, e164: string): Promise<NumberDigests> {
  const key = hexToBytes(await store.siteKeys.of(site, bytesToHex(secrets.random(KEY_BYTES))));
  const digest = (text: string): string => bytesToHex(secrets.keyed(key, text)).slice(0, DIGEST_SIGNS);
  return { number: digest(e164), prefix: digest(`${e164.slice(0, -PREFIX_DROPS)}….`) };
}
