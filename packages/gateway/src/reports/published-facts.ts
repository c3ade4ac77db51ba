import { DAY_MS, figuresFrom, HOUR_MS, instantFrom, type PublishedFacts } from '@faden/protocol';

import type { Clock } from '../ports/clock.ts';
import type { SiteRecord } from '../ports/directory.ts';
import { siteFacts, type SiteFactsDeps } from './site-facts.ts';

/** The figures sites show to everybody. */
export interface PublishedFactsService {
  /** The chosen figures of a site over the last whole days; nothing when it publishes none. */
  of(site: SiteRecord): Promise<PublishedFacts | undefined>;
}

interface Kept {
  readonly key: string;
  readonly facts: Promise<PublishedFacts>;
}

/** Figures worked out at most once an hour and site, whoever asks how often. */
export function createPublishedFacts(deps: SiteFactsDeps & { readonly clock: Clock }): PublishedFactsService {
  const kept = new Map<string, Kept>();
  return {
    of: async ({ profile, published }) => {
      if (published === undefined) return undefined;
      const now = deps.clock.now();
      const key = `${Math.floor(now / HOUR_MS)} ${published.days} ${published.figures.join()}`;
      const known = kept.get(profile.id);
      if (known?.key === key) return known.facts;
      const to = Math.floor(now / DAY_MS) * DAY_MS;
      const period = { from: instantFrom(to - published.days * DAY_MS), to: instantFrom(to) };
      const facts = siteFacts(deps, { site: profile, from: period.from, now: instantFrom(now) })
        .then((rows) => ({ site: profile.id, ...period, figures: figuresFrom(rows, period).filter(({ name }) => published.figures.includes(name)) }));
      kept.set(profile.id, { key, facts });
      // What failed is worked out anew next time.
      facts.catch(() => kept.delete(profile.id));
      return facts;
    },
  };
}
