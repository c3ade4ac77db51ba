import { scrypt } from '@noble/hashes/scrypt.js';

import { toBase64Url } from '../core/base64url.ts';

/** The password of every agent in tests. */
export const testPassword = 'Fünf Fäden';

const salt = new Uint8Array(17);

/** Its hash, cheap to make. */
export const testPasswordHash = `scrypt$2$8$1$${toBase64Url(salt)}$${toBase64Url(scrypt(testPassword.normalize('NFC'), salt, { N: 2, r: 8, p: 1, dkLen: 32 }))}`;
