import { toBase64Url } from '../core/base64url.ts';
import type { Signer } from '../ports/secrets.ts';

// What stands before the seed of an Ed25519 key in PKCS #8 (RFC 8410), the only form in which a private key can be brought alone.
const PKCS8_BEFORE_SEED = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/** The Ed25519 key of a seed, by what browsers and Node have built in. */
export async function ed25519Signer(seed: Uint8Array): Promise<Signer> {
  const { subtle } = globalThis.crypto;
  const key = await subtle.importKey('pkcs8', new Uint8Array([...PKCS8_BEFORE_SEED, ...seed]), 'Ed25519', true, ['sign']);
  const { x = '' } = await subtle.exportKey('jwk', key);
  return {
    key: x,
    sign: async (text) => toBase64Url(new Uint8Array(await subtle.sign('Ed25519', key, new TextEncoder().encode(text)))),
  };
}
