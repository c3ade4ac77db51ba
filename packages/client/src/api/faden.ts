import type { Availability, CaseSummary, ErrorCode, SiteProfile } from '@faden/protocol';

import type { Callbacks } from './callbacks.ts';
import type { CaseHandle } from './conversation.ts';
import type { Observable, Unsubscribe } from './observable.ts';
import type { ConnectionState, StorageMode } from './states.ts';

/** Who the site says the customer is: a JWT of the site's own backend, or a function that brings a fresh one each time it is needed. */
export type Identity = string | (() => Promise<string>);

/** What {@link createFaden} needs. */
export interface FadenOptions {
  /** The gateway's origin, for example `https://contact.example`. */
  readonly gateway: string;
  /** The site's key, for example `musterbank`. */
  readonly site: string;
  readonly identity?: Identity;
  /** The language new cases are opened in; the page's language by default. */
  readonly lang?: string;
}

/** What happens in the client, by event name. */
export interface FadenEvents {
  /** An entry of the centre arrived in a case; once per entry and browser profile is not promised, once per tab is. */
  entry: { readonly case: string; readonly kind: string };
  /** A command was finally refused; `missing` names what stands in the way, `instead` other ways to reach somebody, the nearest first. */
  refused: { readonly case: string; readonly command: string; readonly code: ErrorCode; readonly successor?: string; readonly missing?: readonly string[]; readonly instead?: readonly string[] };
  /** Words for a case that has ended went on in another. */
  continued: { readonly case: string; readonly into: string };
  /** Continuity could not be vouched for; the case was read anew. */
  reset: { readonly case: string; readonly reason: string };
  /** The customer changed (identified, logged out). */
  identity: { readonly customer: string | null };
}

/** One of my cases as the list shows it. */
export interface MyCase extends Omit<CaseSummary, 'reference' | 'status'> {
  /** Absent until the gateway has confirmed the case. */
  readonly reference?: string;
  readonly status: CaseSummary['status'] | null;
  /** `waiting`: not delivered yet. `failed`: its opening was finally refused; the words are kept in the case. */
  readonly delivery: 'confirmed' | 'waiting' | 'failed';
}

/** The typed client SDK: one customer at one site. Nothing is requested or stored before the first call that needs it. */
export interface Faden {
  readonly options: FadenOptions;
  /** The site's public profile; fetched once, kept fresh by its ETag. */
  profile(): Promise<SiteProfile>;
  availability(topic: string): Promise<Availability>;
  readonly connection: Observable<ConnectionState>;
  readonly storage: Observable<StorageMode>;
  readonly cases: {
    /** Opens a case; resolves once it is kept safe on this device. */
    open(request: { readonly topic: string; readonly text?: string; readonly lang?: string; readonly page?: { readonly url: string; readonly title?: string } }): Promise<CaseHandle>;
    /** The same handle for the same id as long as the client lives. */
    get(id: string): CaseHandle;
    /** My cases, newest first, with those not delivered yet. Subscribing connects if an account is stored. */
    readonly list: Observable<readonly MyCase[]>;
  };
  /** Being called: what is offered, asking, moving, calling off. Its code is fetched with the first call of it. */
  readonly callbacks: Callbacks;
  /** Says that the customer acts (opens the widget): connects, with a new account where there is none. Not needed before `cases.open` and the like. */
  connect(): Promise<void>;
  /** Becomes the identified customer; what was written anonymously goes along. Any other change of identity wipes first. */
  identify(identity: Identity): Promise<void>;
  /** Logs out and removes everything of this customer from this browser. */
  logout(): Promise<void>;
  /** Whether this browser holds an account from an earlier visit; reads one key, connects nothing. */
  hasAccount(): Promise<boolean>;
  on<K extends keyof FadenEvents>(event: K, listener: (detail: FadenEvents[K]) => void): Unsubscribe;
  /** Closes stream, database and channel; what is undelivered stays stored. */
  destroy(): Promise<void>;
}
