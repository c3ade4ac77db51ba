import { createHmac, hash } from 'node:crypto';

import { ed25519Signer, type Secrets, verifyIdentity } from '@faden/gateway';

import { verifyPassword } from './password-hash.ts';
import { createRandomPool } from './random-pool.ts';

/** Secrets by what Node has built in: as in a page, only faster, and passwords on the thread pool. */
export const createNodeSecrets = (): Secrets => ({
  random: createRandomPool(),
  digest: (data) => hash('sha256', data, 'buffer'),
  keyed: (key, data) => createHmac('sha256', key).update(data).digest(),
  verifyPassword,
  verifyJwt: verifyIdentity,
  signer: ed25519Signer,
});
