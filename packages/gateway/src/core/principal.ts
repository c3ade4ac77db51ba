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

/** Whoever holds a session. */
export type Principal = CustomerPrincipal | AgentPrincipal;
