import type { FigureName, RoleCard, SiteProfile } from '@faden/protocol';

import type { CallPolicies, WaitingPolicies } from '../calls/call-policies.ts';
import type { IdentityKey } from './secrets.ts';

/** A site as the gateway knows it: the public profile and what stays inside. */
export interface SiteRecord {
  readonly profile: SiteProfile;
  /** Exact origins that may embed it, for example `https://www.musterbank.example`. */
  readonly origins: readonly string[];
  readonly identity: { readonly audience: string; readonly keys: readonly IdentityKey[] };
  /** How it calls people back; absent when it does not. */
  readonly calls?: CallPolicies | undefined;
  readonly waiting: WaitingPolicies;
  /** The figures it shows to everybody, over so many days; absent when it shows none. */
  readonly published?: { readonly figures: readonly FigureName[]; readonly days: number } | undefined;
}

/** Somebody who answers for one or more sites. */
export interface AgentRecord {
  readonly id: string;
  readonly name: string;
  readonly role: 'agent' | 'supervisor' | 'company';
  readonly sites: readonly string[];
  /** The topics they answer; absent for all. */
  readonly skills?: readonly string[] | undefined;
  readonly passwordHash: string;
}

/** Who is who: sites and agents as configured now. A reload of the configuration changes what it answers. */
export interface Directory {
  site(id: string): SiteRecord | undefined;
  sites(): readonly SiteRecord[];
  agent(id: string): AgentRecord | undefined;
  agentsOf(site: string): readonly AgentRecord[];
  /** The card a customer of this site sees of this agent; `undefined` when they do not answer for it. */
  card(agent: string, site: string): RoleCard | undefined;
}
