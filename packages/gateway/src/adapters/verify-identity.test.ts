import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { FadenError } from '@faden/protocol';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';

import type { IdentityKey } from '../ports/secrets.ts';
import { verifyIdentity } from './verify-identity.ts';

const now = Date.parse('2026-11-23T09:00:00.000Z');
const seconds = now / 1000;
const secret = new Uint8Array(32).fill(7);
const otherSecret = new Uint8Array(32).fill(8);

interface Keys {
  readonly es: CryptoKey;
  readonly ed: CryptoKey;
  readonly stranger: CryptoKey;
  readonly rsa: CryptoKey;
  readonly publicPem: Uint8Array;
  readonly strangerJwk: object;
  readonly known: readonly IdentityKey[];
}
let keys: Keys;

before(async () => {
  const [es, ed, stranger, rsa] = await Promise.all([generateKeyPair('ES256', { extractable: true }), generateKeyPair('EdDSA', { extractable: true }), generateKeyPair('ES256', { extractable: true }), generateKeyPair('RS256')]);
  keys = {
    es: es.privateKey, ed: ed.privateKey, stranger: stranger.privateKey, rsa: rsa.privateKey,
    publicPem: new TextEncoder().encode(await exportSPKI(es.publicKey)),
    strangerJwk: await exportJWK(stranger.publicKey),
    known: [
      { kid: 'es', alg: 'ES256', jwk: { ...(await exportJWK(es.publicKey)) } },
      { kid: 'ed', alg: 'EdDSA', jwk: { ...(await exportJWK(ed.publicKey)) } },
      { kid: 'hs', alg: 'HS256', secret: Buffer.from(secret).toString('base64url') },
    ],
  };
});

const claims = { sub: 'petra', aud: 'musterbank', iat: seconds, exp: seconds + 300 };
type Header = Parameters<SignJWT['setProtectedHeader']>[0];
const sign = (body: object, header: Header, key: CryptoKey | Uint8Array): Promise<string> => new SignJWT(body as never).setProtectedHeader(header).sign(key);
const verify = (token: string, known = keys.known) => verifyIdentity(token, { keys: known, audience: 'musterbank', now });
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const hs = (body: object = claims, header: Header = { alg: 'HS256', kid: 'hs' }) => sign(body, header, secret);
const tamper = async (part: 0 | 1 | 2, change: (text: string) => string): Promise<string> => (await hs()).split('.').map((text, place) => (place === part ? change(text) : text)).join('.');

const good: Readonly<Record<string, () => Promise<string>>> = {
  'ES256': () => sign(claims, { alg: 'ES256', kid: 'es' }, keys.es),
  'EdDSA': () => sign(claims, { alg: 'EdDSA', kid: 'ed' }, keys.ed),
  'HS256': () => hs(),
  'ten minutes': () => hs({ ...claims, exp: seconds + 600 }),
  'a clock 20 seconds ahead': () => hs({ ...claims, nbf: seconds + 20, iat: seconds + 20 }),
  'claims nobody asked for': () => hs({ ...claims, role: 'agent', admin: true }),
};

describe('the address by which a site knows its customer', () => {
  it('is kept when the site says one, and not when it was never verified or is none', async () => {
    const emailOf = async (more: object) => (await verify(await hs({ ...claims, ...more }))).email;
    assert.equal(await emailOf({ email: 'petra@example.org' }), 'petra@example.org');
    assert.equal(await emailOf({ email: 'petra@example.org', email_verified: true }), 'petra@example.org');
    for (const more of [{}, { email: 'petra@example.org', email_verified: false }, { email: 'not an address' }, { email: 7 }, { email: `${'a'.repeat(250)}@example.org` }]) assert.equal(await emailOf(more), undefined);
  });
});

const bad: Readonly<Record<string, () => Promise<string> | string>> = {
  'nothing': () => '',
  'words': () => 'let me in',
  'three dots': () => '...',
  'two parts': async () => (await hs()).split('.').slice(0, 2).join('.'),
  'no signature': async () => `${(await hs()).split('.').slice(0, 2).join('.')}.`,
  'alg none': () => new UnsecuredJWT(claims).encode(),
  'alg none with a kid': () => `${base64({ alg: 'none', kid: 'hs' })}.${base64(claims)}.`,
  'alg None in other letters': () => `${base64({ alg: 'nOnE', kid: 'hs' })}.${base64(claims)}.`,
  'no alg': () => `${base64({ kid: 'hs' })}.${base64(claims)}.AAAA`,
  'the public key as an HMAC secret': () => sign(claims, { alg: 'HS256', kid: 'es' }, keys.publicPem),
  'another HMAC secret': () => sign(claims, { alg: 'HS256', kid: 'hs' }, otherSecret),
  'an empty HMAC secret': async () => `${base64({ alg: 'HS256', kid: 'hs' })}.${base64(claims)}.${Buffer.alloc(32).toString('base64url')}`,
  'HS512 with the right secret': () => sign(claims, { alg: 'HS512', kid: 'hs' }, new Uint8Array(64).fill(7)),
  'HS384 with the right secret': () => sign(claims, { alg: 'HS384', kid: 'hs' }, new Uint8Array(48).fill(7)),
  'RS256': () => sign(claims, { alg: 'RS256', kid: 'es' }, keys.rsa),
  'a stranger\'s ES256 key': () => sign(claims, { alg: 'ES256', kid: 'es' }, keys.stranger),
  'the kid of another algorithm': () => sign(claims, { alg: 'ES256', kid: 'ed' }, keys.es),
  'no kid': () => sign(claims, { alg: 'ES256' }, keys.es),
  'an unknown kid': () => sign(claims, { alg: 'ES256', kid: 'new' }, keys.es),
  'a kid that is a path': () => sign(claims, { alg: 'HS256', kid: '../../dev/null' }, secret),
  'a kid that is a query': () => sign(claims, { alg: 'HS256', kid: "hs' OR '1'='1" }, secret),
  'a jwk of its own': () => sign(claims, { alg: 'ES256', kid: 'es', jwk: keys.strangerJwk as never }, keys.stranger),
  'a jku of its own': () => sign(claims, { alg: 'ES256', kid: 'es', jku: 'https://evil.example/keys' }, keys.stranger),
  'an x5u of its own': () => sign(claims, { alg: 'ES256', kid: 'es', x5u: 'https://evil.example/cert' }, keys.stranger),
  'an unknown critical header': () => `${base64({ alg: 'HS256', kid: 'hs', crit: ['exp'], exp: 1 })}.${base64(claims)}.AAAA`,
  'an unencoded payload': () => `${base64({ alg: 'HS256', kid: 'hs', b64: false, crit: ['b64'] })}.${base64(claims)}.AAAA`,
  'a changed payload': () => tamper(1, () => base64({ ...claims, sub: 'otto' })),
  'a changed header': () => tamper(0, () => base64({ alg: 'HS256', kid: 'hs', typ: 'x' })),
  'a changed signature': () => tamper(2, (text) => (text.startsWith('A') ? `B${text.slice(1)}` : `A${text.slice(1)}`)),
  'a cut signature': () => tamper(2, (text) => text.slice(0, -4)),
  'a swapped ES256 signature of zeros': async () => `${(await sign(claims, { alg: 'ES256', kid: 'es' }, keys.es)).split('.').slice(0, 2).join('.')}.${Buffer.alloc(64).toString('base64url')}`,
  'another audience': () => hs({ ...claims, aud: 'stadtwerke' }),
  'several audiences': () => hs({ ...claims, aud: ['musterbank', 'stadtwerke'] }),
  'no audience': () => hs({ sub: 'petra', exp: seconds + 300 }),
  'no expiry': () => hs({ sub: 'petra', aud: 'musterbank' }),
  'an expiry that is a text': () => hs({ ...claims, exp: String(seconds + 300) }),
  'an hour to live': () => hs({ ...claims, exp: seconds + 3600 }),
  'an expiry in the past': () => hs({ ...claims, exp: seconds - 31 }),
  'a beginning in the future': () => hs({ ...claims, nbf: seconds + 300 }),
  'no subject': () => hs({ aud: 'musterbank', exp: seconds + 300 }),
  'an empty subject': () => hs({ ...claims, sub: '' }),
  'a subject that is a number': () => hs({ ...claims, sub: 7 }),
  'a subject of 300 letters': () => hs({ ...claims, sub: 'x'.repeat(300) }),
};

describe('an identity token', () => {
  for (const [what, make] of Object.entries(good)) it(`with ${what} is taken`, async () => assert.equal((await verify(await make())).subject, 'petra'));

  for (const [what, make] of Object.entries(bad)) {
    it(`with ${what} is refused without saying why`, async () => {
      const refused = await verify(await make()).then(() => undefined, (cause: unknown) => cause);
      assert.ok(refused instanceof FadenError);
      assert.equal(refused.code, 'identity_rejected');
      assert.equal(refused.message, 'The identity token is not valid for this site.');
    });
  }

  it('is refused by a site that has no keys', async () => {
    await assert.rejects(verify(await hs(), []), { code: 'identity_rejected' });
  });
});
