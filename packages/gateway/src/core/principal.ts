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

interface LinkHolder {
  readonly type: 'grant';
  readonly family: string;
  readonly site: string;
  /** The customer of the case, in whose name things are done. */
  readonly customer: string;
  readonly case: string;
}

/** Whoever followed a link that manages one callback. They read no case and give no words. */
export interface CallbackGrantPrincipal extends LinkHolder {
  readonly scope: 'callback';
  readonly callback: string;
}

/** Whoever followed a link to one case. They read it, write to it and have themselves called back, and nothing else. */
export interface StatusGrantPrincipal extends LinkHolder {
  readonly scope: 'status';
}

/** Whoever followed a link. */
export type GrantPrincipal = CallbackGrantPrincipal | StatusGrantPrincipal;

/** Whoever signed in, anonymously or not. */
export type Principal = CustomerPrincipal | AgentPrincipal;
/** Whoever may read a case: somebody signed in, or a link to it. */
export type Reader = Principal | StatusGrantPrincipal;
/** Whoever brings a token: somebody signed in, or a link. */
export type Bearer = Principal | GrantPrincipal;
