import { hmac } from '@noble/hashes/hmac.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

import { fromBase64Url } from '../core/base64url.ts';
import type { Secrets } from '../ports/secrets.ts';
import { ed25519Signer } from './ed25519-signer.ts';
import { verifyIdentity } from './verify-identity.ts';

/** What secrets are made of: the source of randomness. */
export interface WebSecretsDeps {
  random(length: number): Uint8Array;
}

const FORM = /^scrypt\$(\d{1,8})\$(\d{1,2})\$(\d{1,2})\$([\w-]{22,})\$([\w-]{43})$/;

/** Secrets by libraries that run in a page as well. Hashing a password blocks; a server passes its own. */
export function createWebSecrets({ random }: WebSecretsDeps): Secrets {
  return {
    random,
    digest: (data) => sha256(typeof data === 'string' ? utf8ToBytes(data) : data),
    keyed: (key, data) => hmac(sha256, key, utf8ToBytes(data)),
    verifyPassword: async (password, stored) => {
      const [, N, r, p, salt = '', key = ''] = FORM.exec(stored) ?? [];
      if (N === undefined) return false;
      const derived = scrypt(password.normalize('NFC'), fromBase64Url(salt), { N: Number(N), r: Number(r), p: Number(p), dkLen: 32 });
      return sameBytes(derived, fromBase64Url(key));
    },
    verifyJwt: verifyIdentity,
    signer: ed25519Signer,
  };
}

/** Looks at every byte whatever it finds, so that the time taken says nothing. */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  a.forEach((byte, place) => (difference |= byte ^ (b[place] ?? 0)));
  return difference === 0;
}
