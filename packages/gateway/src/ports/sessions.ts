import type { Assurance, Instant } from '@faden/protocol';

/** Who holds a session: a customer of one site, an agent, or whoever followed a link. */
export type Holder =
  | { readonly type: 'customer'; readonly site: string; readonly customer: string; readonly assurance: Assurance; readonly name?: string }
  | { readonly type: 'agent'; readonly agent: string }
  /** `grant` is the hash of the secret, which must still be good whenever the session is used. */
  | ({ readonly type: 'grant'; readonly site: string; readonly customer: string; readonly case: string; readonly grant: string } & LinkScope);

/** What a link reaches in its case: one callback, or the case itself. */
export type LinkScope = { readonly scope: 'callback'; readonly callback: string } | { readonly scope: 'status' };

/** One sign-in with all tokens that ever followed from it; it ends as a whole. */
export interface Family {
  readonly id: string;
  readonly holder: Holder;
  readonly openedAt: Instant;
  readonly revoked: boolean;
}

/** A new pair of tokens, as hashes: secrets themselves are never stored. */
export interface TokenPair {
  readonly access: string;
  readonly accessUntil: Instant;
  readonly refresh: string;
  readonly refreshUntil: Instant;
}

/** What became of a presented refresh token. */
export type Rotation =
  | { readonly type: 'rotated'; readonly family: Family }
  /** Presented after its successor had been used: the family is revoked by this very call (or was before). */
  | { readonly type: 'reused'; readonly family: Family }
  /** Unknown, expired, or of a revoked family. */
  | { readonly type: 'refused' };

/**
 * Sessions by the hashes of their secrets, and who is who. A refresh token stays valid until one of its successors
 * has itself been presented once, so that a lost answer or two tabs end nothing; two successors may live side by side.
 * Tested by `sessionsContract`.
 */
export interface Sessions {
  /** Opens a family with its first tokens. */
  open(family: Omit<Family, 'revoked'>, tokens: TokenPair): Promise<void>;
  /** The family of an access token, revoked or not, and until when the token is good; `undefined` when unknown. */
  byAccess(access: string): Promise<{ readonly family: Family; readonly until: Instant } | undefined>;
  /** Adds a successor to a refresh token, in one transaction with the checks. */
  rotate(refresh: string, next: TokenPair, now: Instant): Promise<Rotation>;
  /** Ends a family for ever; ending it twice does nothing. */
  revoke(family: string): Promise<void>;
  /** Which of these families are revoked or unknown. */
  ended(families: readonly string[]): Promise<readonly string[]>;
  /** The customer a site knows by this subject (a digest); `fresh` becomes their id when there is none. An `email` is kept as the address by which the site knows them now. */
  identify(site: string, subject: string, fresh: string, email?: string): Promise<string>;
  /** The address by which their site knows a customer, under any of the ids merged into one; `undefined` when it said none. */
  emailOf(customer: string): Promise<string | undefined>;
  /** Merges an anonymous customer into an identified one of the same site; `false` when it belongs to another already. */
  merge(from: string, into: string): Promise<boolean>;
  /** All ids of one customer: the id itself first, then those merged into it. */
  aliases(customer: string): Promise<readonly string[]>;
  /** Deletes tokens and families that ran out before `now`, at most `limit` of each. */
  sweep(now: Instant, limit: number): Promise<void>;
}
