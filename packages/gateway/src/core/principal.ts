import type { Assurance } from '@faden/protocol';

import type { AgentRecord } from '../ports/directory.ts';

/** A customer who is signed in, anonymously or not. `ids` are all ids merged into one, their own first. */
export interface CustomerPrincipal {
  readonly type: 'customer';
  readonly family: string;
  readonly site: string;
  readonly customer: string;
  readonly ids: readonly string[];
  readonly assurance: Assurance;
  readonly name?: string;
}

/** An agent who is signed in. */
export interface AgentPrincipal {
  readonly type: 'agent';
  readonly family: string;
  readonly agent: AgentRecord;
}

/** Whoever followed a link that manages one callback. They read no case and give no words. */
export interface GrantPrincipal {
  readonly type: 'grant';
  readonly family: string;
  readonly site: string;
  /** The customer of the case, in whose name the callback is moved or cancelled. */
  readonly customer: string;
  readonly case: string;
  readonly callback: string;
}

/** Whoever signed in, anonymously or not. */
export type Principal = CustomerPrincipal | AgentPrincipal;
/** Whoever brings a token: somebody signed in, or a link. */
export type Bearer = Principal | GrantPrincipal;
