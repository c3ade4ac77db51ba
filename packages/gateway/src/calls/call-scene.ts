import type { SiteProfile } from '@faden/protocol';

import type { Directory } from '../ports/directory.ts';
import type { Numbers } from '../ports/numbers.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Store } from '../ports/store.ts';

/** What answering questions about calls needs. */
export interface CallDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly secrets: Secrets;
  readonly numbers: Numbers;
  /** Whether an agent is at the desk now. */
  isAgentHere(agent: string): boolean;
}

/** Whether a request may ask for calls by the budget of its block of addresses; `unknown` when nobody can say, and then nobody is called. */
export type CallPermit = 'granted' | 'limited' | 'unknown';

/** For whom a question about calls is answered, and when. */
export interface CallScene {
  /** The case at hand. */
  readonly id: string;
  readonly site: string;
  readonly customer: string;
  readonly profile: SiteProfile;
  /** An instant. */
  readonly now: string;
  /** The language of the case, once it has one. */
  readonly lang: string;
  readonly permit: CallPermit;
  /** The family of the session that asks; absent for the clock. */
  readonly session?: string | undefined;
}
