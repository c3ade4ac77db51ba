import type { SiteKeys } from '../ports/site-keys.ts';

/** The reference keys. */
export function createMemorySiteKeys(): SiteKeys {
  const keys = new Map<string, string>();
  return {
    of: async (site, fresh) => {
      const key = keys.get(site) ?? fresh;
      keys.set(site, key);
      return key;
    },
  };
}
