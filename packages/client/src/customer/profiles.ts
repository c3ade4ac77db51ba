import type { SiteProfile } from '@faden/protocol';

import type { Caller } from '../call/caller.ts';
import type { Timers } from '../engine/timers.ts';

/** The public profile of one site. */
export interface Profiles {
  /** The profile; asked for at most every five minutes, where the browser's cache makes use of its ETag. An older one serves when the gateway cannot be reached. */
  get(): Promise<SiteProfile>;
  /** The profile known now. */
  readonly present: SiteProfile | undefined;
  /** Takes a profile kept earlier, unless a newer one is known. */
  recall(stored: SiteProfile): void;
}

/** What {@link createProfiles} needs. */
export interface ProfilesDeps {
  readonly caller: Caller;
  readonly timers: Timers;
  readonly site: string;
  onFetched(profile: SiteProfile): void;
}

const FRESH_MS = 5 * 60_000;

/** A profile nobody has asked for yet. */
export function createProfiles({ caller, timers, site, onFetched }: ProfilesDeps): Profiles {
  let known: SiteProfile | undefined;
  let fetchedAt = -Infinity;
  let underWay: Promise<SiteProfile> | undefined;

  async function fetch(): Promise<SiteProfile> {
    try {
      const profile = await caller.call<SiteProfile>({ path: `/sites/${site}` });
      fetchedAt = timers.now();
      if (known?.version !== profile.version) known = profile;
      onFetched(known);
      return known;
    } catch (error) {
      if (known) return known;
      throw error;
    } finally {
      underWay = undefined;
    }
  }

  return {
    get: async () => (known && Math.abs(timers.now() - fetchedAt) < FRESH_MS ? known : (underWay ??= fetch())),
    get present() {
      return known;
    },
    recall(stored) {
      known ??= stored;
    },
  };
}
