import { bytesToHex } from '@noble/hashes/utils.js';

import { toBase64Url } from '../core/base64url.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Holder, TokenPair } from '../ports/sessions.ts';

/** A new pair of secrets: what the holder gets, and what is stored. */
export interface MintedTokens {
  readonly access: string;
  readonly refresh: string;
  readonly pair: TokenPair;
}

/** Whose tokens they are, and how long they live from now on, in ms. */
export interface TokenLife {
  readonly holder: Holder['type'];
  readonly now: number;
  readonly accessMs: number;
  readonly refreshMs: number;
}

const TOKEN_BYTES = 32;

// They let a leaked token be recognised for what it is, and tell how long the successor of a refresh token lives.
const prefixes = { customer: 'fdnc', agent: 'fdnd', grant: 'fdng' } as const;

/** Whose kind of token this is by its looks; whether it is one, only the store knows. */
export const holderOfToken = (token: string): Holder['type'] => {
  if (token.startsWith(prefixes.agent)) return 'agent';
  return token.startsWith(prefixes.grant) ? 'grant' : 'customer';
};

/** What a token is stored and found by. */
export const tokenHash = (secrets: Pick<Secrets, 'digest'>, token: string): string => bytesToHex(secrets.digest(token));

/** Makes a pair of 256-bit secrets. */
export function mintTokens(secrets: Secrets, { holder, now, accessMs, refreshMs }: TokenLife): MintedTokens {
  const access = `${prefixes[holder]}a_${toBase64Url(secrets.random(TOKEN_BYTES))}`;
  const refresh = `${prefixes[holder]}r_${toBase64Url(secrets.random(TOKEN_BYTES))}`;
  const instant = (ms: number): string => new Date(now + ms).toISOString();
  return {
    access,
    refresh,
    pair: { access: tokenHash(secrets, access), accessUntil: instant(accessMs), refresh: tokenHash(secrets, refresh), refreshUntil: instant(refreshMs) },
  };
}
