import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

import { logFailure } from '../core/failure.ts';
import type { GatewayDeps } from '../gateway.ts';
import type { Signer } from '../ports/secrets.ts';

/** The keys with which sites sign transcripts. */
export interface TranscriptKeys {
  /** The key of a site, made at first use and the same for ever; nothing where this place cannot sign, such as a page without a secure context. */
  of(site: string): Promise<Signer | undefined>;
}

const KEY_BYTES = 32;
// A key of its own, so that nothing signed here says anything of what else the site's secret is good for.
const PURPOSE = 'faden transcript signatures 1';

/** Keys made of the secret of each site, and kept once made. */
export function createTranscriptKeys({ store, secrets, log }: Pick<GatewayDeps, 'store' | 'secrets' | 'log'>): TranscriptKeys {
  const kept = new Map<string, Promise<Signer | undefined>>();
  const make = async (site: string): Promise<Signer | undefined> => {
    const secret = hexToBytes(await store.siteKeys.of(site, bytesToHex(secrets.random(KEY_BYTES))));
    return secrets.signer(secrets.keyed(secret, PURPOSE)).catch((cause: unknown) => {
      logFailure(log, 'signing_unsupported', cause);
      return undefined;
    });
  };
  return {
    of: (site) => {
      const known = kept.get(site) ?? make(site);
      kept.set(site, known);
      // What failed to be read is read anew next time.
      known.catch(() => kept.delete(site));
      return known;
    },
  };
}
