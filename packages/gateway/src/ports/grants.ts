import type { Instant } from '@faden/protocol';

/** What somebody who brings a secret may do: `callback`: see, move and cancel one callback; `status`: read one case, write to it and arrange calls. */
export interface Grant {
  /** SHA-256 of the secret, hex; the secret itself is never stored. */
  readonly hash: string;
  readonly scope: 'callback' | 'status';
  readonly site: string;
  readonly case: string;
  /** What in the case it is for: the name of a callback; for a case the grant's own hash, so that several links to it live side by side. */
  readonly target: string;
  readonly expires: Instant;
}

/** Secrets that open one thing without a sign-in. Tested by `grantsContract`. */
export interface Grants {
  /** Stores a grant and ends those before it for the same case, target and scope. */
  issue(grant: Grant): Promise<void>;
  /** The grant of a secret at a site; `undefined` when it is unknown, another site's, revoked or over. Reading it consumes nothing. */
  find(site: string, hash: string, now: Instant): Promise<Grant | undefined>;
  /** Ends all grants of one scope in a case. */
  revoke(caseId: string, scope: Grant['scope']): Promise<void>;
  /** Deletes what ran out before `now`, at most `limit`. */
  sweep(now: Instant, limit: number): Promise<void>;
}
