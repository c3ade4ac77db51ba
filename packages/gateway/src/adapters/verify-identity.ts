import { FadenError } from '@faden/protocol';
import { importJWK, jwtVerify, type JWTHeaderParameters } from 'jose';
import * as v from 'valibot';

import { fromBase64Url } from '../core/base64url.ts';
import type { IdentityClaims, IdentityKey, JwtDemand } from '../ports/secrets.ts';

const LONGEST_SECONDS = 10 * 60;
const SKEW_SECONDS = 30;

const claimsSchema = v.object({
  sub: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  aud: v.string(),
  exp: v.number(),
  iat: v.optional(v.number()),
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  // What is no address is no contact; it is no reason to turn somebody away.
  email: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(254), v.email())), undefined),
  email_verified: v.optional(v.boolean()),
});

/**
 * Who a site says its customer is. The key is chosen by `kid` among the site's own, its algorithm is the one pinned
 * there, and whatever else the header offers (`jwk`, `jku`, `x5u`, `crit` …) is not looked at or refused by the library.
 */
export async function verifyIdentity(token: string, { keys, audience, now }: JwtDemand): Promise<IdentityClaims> {
  try {
    const verified = await jwtVerify(token, (header) => keyFor(keys, header), {
      algorithms: [...new Set(keys.map(({ alg }) => alg))],
      audience,
      clockTolerance: SKEW_SECONDS,
      currentDate: new Date(now),
      requiredClaims: ['exp', 'sub', 'aud'],
    });
    const claims = v.parse(claimsSchema, verified.payload);
    if (claims.exp > now / 1000 + LONGEST_SECONDS + SKEW_SECONDS) throw new Error('lives too long');
    const email = claims.email_verified === false ? undefined : claims.email;
    return { subject: claims.sub, ...(claims.name === undefined ? {} : { name: claims.name }), ...(email === undefined ? {} : { email }) };
  } catch (cause) {
    throw new FadenError('identity_rejected', 'The identity token is not valid for this site.', { cause });
  }
}

async function keyFor(keys: readonly IdentityKey[], header: JWTHeaderParameters) {
  const key = keys.find(({ kid }) => kid === header.kid);
  if (key === undefined || key.alg !== header.alg) throw new Error('no such key');
  return key.alg === 'HS256' ? fromBase64Url(key.secret) : importJWK(key.jwk, key.alg);
}
