/** A key a site signs identities with. The algorithm is pinned here and never read from the token. */
export type IdentityKey =
  | { readonly kid: string; readonly alg: 'ES256' | 'EdDSA'; readonly jwk: Readonly<Record<string, unknown>> }
  /** 32 bytes or more, base64url. */
  | { readonly kid: string; readonly alg: 'HS256'; readonly secret: string };

/** What a token must match. `now` is epoch ms. */
export interface JwtDemand {
  readonly keys: readonly IdentityKey[];
  readonly audience: string;
  readonly now: number;
}

/** Who a site says its customer is. */
export interface IdentityClaims {
  readonly subject: string;
  readonly name?: string;
  /** The address by which the site knows them, unless it says that it was not verified. */
  readonly email?: string;
}

/** A key that signs; the same seed gives the same one everywhere. */
export interface Signer {
  /** The public key, base64url. */
  readonly key: string;
  /** The signature of a text's UTF-8, base64url. */
  sign(text: string): Promise<string>;
}

/** Randomness, digests, passwords and signatures. Digests are synchronous so that a commit keeps its order. */
export interface Secrets {
  /** Unguessable bytes (in a simulation: seeded ones). */
  random(length: number): Uint8Array;
  /** SHA-256; text is taken as UTF-8. */
  digest(data: string | Uint8Array): Uint8Array;
  /** HMAC-SHA-256. */
  keyed(key: Uint8Array, data: string): Uint8Array;
  /** Compares in constant time; rejects nothing, a malformed `stored` is never right. */
  verifyPassword(password: string, stored: string): Promise<boolean>;
  /** The claims of a token, or rejects with `identity_rejected` for any fault without saying which. */
  verifyJwt(token: string, demand: JwtDemand): Promise<IdentityClaims>;
  /** The Ed25519 key of a seed of 32 bytes. */
  signer(seed: Uint8Array): Promise<Signer>;
}
