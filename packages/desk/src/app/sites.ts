import type { Desk } from '@faden/client';
import type { DeskAgents, SiteProfile } from '@faden/protocol';
import { signal, type ReadonlySignal } from '@preact/signals';

/** Someone who answers for a site, with the role card its customers would see. */
export type Colleague = DeskAgents['agents'][number];

/** What the desk knows of one brand. */
export interface Site {
  readonly profile: SiteProfile;
  readonly colleagues: readonly Colleague[];
}

/** The brands this agent answers for, by key; one that is not loaded yet is missing. */
export interface Sites {
  readonly known: ReadonlySignal<Readonly<Record<string, Site>>>;
  /** Reads profile and colleagues anew; a site that cannot be read keeps what was known and is tried again at the next call. */
  load(keys: readonly string[]): Promise<void>;
  forget(): void;
}

/** Keeps the brands this agent answers for. */
export function createSites(desk: Desk): Sites {
  const known = signal<Readonly<Record<string, Site>>>({});
  let life = 0;
  const loadOne = async (key: string): Promise<void> => {
    const current = life;
    const [profile, colleagues] = await Promise.all([desk.profile(key), desk.agents(key)]);
    if (current === life) known.value = { ...known.value, [key]: { profile, colleagues } };
  };
  return {
    known,
    load: async (keys) => void (await Promise.allSettled(keys.map(loadOne))),
    forget() {
      life += 1;
      known.value = {};
    },
  };
}
