import { FadenError } from '@faden/protocol';

import type { Identity } from '../api/faden.ts';

/** Who the site says the customer is, as far as it has said so. */
export interface Identities {
  /** Whether anything was said. */
  known(): boolean;
  /** The subject of the present token; `null` when there is none. */
  subject(): Promise<string | null>;
  /** A token for the gateway; a function is asked for a fresh one each time. `null` when there is none. */
  token(): Promise<string | null>;
  set(identity: Identity): void;
  forget(): void;
}

/** What {@link createIdentities} needs. */
export interface IdentitiesDeps {
  readonly identity: Identity | undefined;
  /** The subject a token claims. */
  subjectOf(token: string): Promise<string | null>;
}

/** Keeps what the site says. */
export function createIdentities({ identity: initial, subjectOf }: IdentitiesDeps): Identities {
  let identity = initial;
  let subject: string | null | undefined;

  async function token(): Promise<string | null> {
    if (identity === undefined) return null;
    try {
      const present = typeof identity === 'string' ? identity : await identity();
      subject = await subjectOf(present);
      return present;
    } catch (cause) {
      throw new FadenError('offline', 'The site gave no identity', { cause });
    }
  }

  return {
    known: () => identity !== undefined,
    async subject() {
      if (subject === undefined) await token();
      return subject ?? null;
    },
    token,
    set(next) {
      identity = next;
      subject = undefined;
    },
    forget() {
      identity = undefined;
      subject = undefined;
    },
  };
}
