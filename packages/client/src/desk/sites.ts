import type { SiteProfile } from '@faden/protocol';

import type { Caller } from '../call/caller.ts';
import { createProfiles, type Profiles } from '../customer/profiles.ts';
import type { Timers } from '../engine/timers.ts';
import type { Inbox } from './inbox.ts';

/** The sites an agent answers for. */
export interface Sites {
  /** The site of a case: from its row, or by the letters its reference begins with; empty while neither is known. */
  of(caseId: string): string;
  /** The profile of a case's site, once both are known. */
  profileOf(caseId: string): SiteProfile | undefined;
  get(site: string): Profiles;
  load(sites: readonly string[]): void;
}

/** What {@link createSites} needs. */
export interface SitesDeps {
  readonly caller: Caller;
  readonly timers: Timers;
  readonly inbox: Inbox;
  /** The reference of a case, as far as its entries are known. */
  reference(caseId: string): string | undefined;
  onFetched(): void;
}

/** No sites yet. */
export function createSites({ caller, timers, inbox, reference, onFetched }: SitesDeps): Sites {
  const all = new Map<string, Profiles>();

  function get(site: string): Profiles {
    const present = all.get(site) ?? createProfiles({ caller, timers, site, onFetched });
    all.set(site, present);
    return present;
  }

  function of(caseId: string): string {
    const letters = reference(caseId)?.split('-')[0];
    return inbox.row(caseId)?.site ?? [...all].find(([, { present }]) => present?.prefix === letters)?.[0] ?? '';
  }

  return {
    of,
    get,
    profileOf: (caseId) => all.get(of(caseId))?.present,
    load(sites) {
      for (const site of sites) get(site).get().catch(() => undefined);
    },
  };
}
