import { canonicalJson, type WireCommand } from '@faden/protocol';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

import type { Secrets } from '../ports/secrets.ts';

/** What a command said, as a digest keyed with its case's secret; the author's clock does not count. */
export const commandDigest = (secrets: Pick<Secrets, 'keyed'>, secret: string, { kind, body }: WireCommand): string =>
  bytesToHex(secrets.keyed(hexToBytes(secret), canonicalJson({ kind, body })));
