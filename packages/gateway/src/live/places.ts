import { instantFrom } from '@faden/protocol';

import { type QueueNews, saysTheSame, type Standing, type Standings, standingsIn, type StandingsDeps } from '../calls/standings.ts';
import { logFailure } from '../core/failure.ts';
import { mayRead } from '../core/may-read.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Reader } from './reader.ts';
import type { ReaderIndex } from './reader-index.ts';

/** What telling places needs. */
export interface PlacesDeps extends StandingsDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly readers: Pick<ReaderIndex, 'ofCustomer' | 'ofSite'>;
}

/** Tells customers who are connected where they stand in a line, and when it will be their turn. */
export interface Places {
  /** Something has changed at a site on which its lines may depend. */
  changed(site: string): void;
  /** Tells somebody who has just connected what was told last, and looks again. */
  greet(reader: Reader): void;
  close(): void;
}

/** Changes gather for so long, so that a line that moves all the time is told once a second. */
const GATHER_MS = 1000;
/** Time alone moves what can be said; this is less than the time for which a median must be above what is shown. */
const AGAIN_MS = 10_000;
const nobody: Standings = new Map();

/** Places as this process tells them: worked out anew from the lines each time, kept nowhere, and told where they have changed. */
export function createPlaces(deps: PlacesDeps): Places {
  const { clock, log, readers } = deps;
  const told = new Map<string, Standings>();
  const dirty = new Set<string>();
  let lookedAt = clock.now();
  let wake: { readonly at: number; readonly cancel: () => void } | undefined;
  let phase: 'resting' | 'looking' | 'closed' = 'resting';

  const plan = (afterMs: number): void => {
    const at = clock.now() + afterMs;
    if (phase !== 'resting' || (wake !== undefined && wake.at <= at)) return;
    wake?.cancel();
    wake = { at, cancel: clock.after(afterMs, () => void lookAll()) };
  };
  const lookAll = async (): Promise<void> => {
    wake = undefined;
    phase = 'looking';
    const isAgain = clock.now() - lookedAt >= AGAIN_MS;
    if (isAgain) lookedAt = clock.now();
    const sites = new Set([...dirty, ...(isAgain ? told.keys() : [])]);
    dirty.clear();
    for (const site of sites) await look(deps, told, site).catch((cause: unknown) => logFailure(log, 'places_failed', cause));
    // The door may have been closed while the store was asked.
    if ((phase as string) === 'closed') return;
    phase = 'resting';
    if (dirty.size > 0) plan(GATHER_MS);
    else if (told.size > 0) plan(AGAIN_MS);
  };
  const changed = (site: string): void => {
    if (!hasAny(readers.ofSite(site))) return;
    dirty.add(site);
    plan(GATHER_MS);
  };

  return {
    changed,
    greet: (reader) => {
      if (reader.principal.type !== 'customer') return;
      const { site } = reader.principal;
      for (const { case: id } of reader.streams.values()) {
        const standing = told.get(site)?.get(id);
        if (standing !== undefined) reader.tell({ event: 'queue', data: standing.news });
      }
      changed(site);
    },
    close: () => {
      phase = 'closed';
      wake?.cancel();
    },
  };
}

const hasAny = (readers: Iterable<Reader>): boolean => [...readers].length > 0;

/** Looks at all lines of a site, and tells what is new. */
async function look(deps: PlacesDeps, told: Map<string, Standings>, site: string): Promise<void> {
  const before = told.get(site) ?? nobody;
  const after = await standingsAt(deps, site, before);
  if (after.size === 0) told.delete(site);
  else told.set(site, after);
  for (const standing of after.values()) if (!saysTheSame(standing.news, before.get(standing.case)?.news)) tell(deps, site, standing, standing.news);
  for (const standing of before.values()) if (!after.has(standing.case)) tell(deps, site, standing, { case: standing.case, place: 0 });
}

async function standingsAt(deps: PlacesDeps, site: string, before: Standings): Promise<Standings> {
  const { clock, directory, readers } = deps;
  const profile = directory.site(site)?.profile;
  if (profile === undefined || !hasAny(readers.ofSite(site))) return nobody;
  const now = instantFrom(clock.now());
  const all: Standing[] = [];
  for (const { id: topic } of profile.topics) {
    all.push(...await standingsIn(deps, { profile, topic, now, before, isHere: ({ customer }) => hasAny(readers.ofCustomer(customer)) }));
  }
  return new Map(all.map((standing) => [standing.case, standing]));
}

function tell({ readers }: PlacesDeps, site: string, { customer }: Standing, data: QueueNews): void {
  for (const reader of readers.ofCustomer(customer)) if (mayRead(reader.principal, { site, customer })) reader.tell({ event: 'queue', data });
}
