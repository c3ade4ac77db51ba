import type { Reader } from './reader.ts';

/** Readers by what reaches them. */
export interface ReaderIndex {
  add(reader: Reader, cases: readonly string[]): void;
  remove(reader: Reader): void;
  all(): Iterable<Reader>;
  count(): number;
  /** Customers' readers by any of the customer's ids. */
  ofCustomer(customer: string): Iterable<Reader>;
  /** Customers' readers at a site. */
  ofSite(site: string): Iterable<Reader>;
  /** Agents' readers that watch a case. */
  watching(caseId: string): Iterable<Reader>;
  /** All agents' readers. */
  agents(): Iterable<Reader>;
  ofFamily(family: string): Iterable<Reader>;
}

/** An empty index. */
export function createReaderIndex(): ReaderIndex {
  const all = new Map<Reader, readonly string[]>();
  const sets = new Map<string, Set<Reader>>();
  const of = (key: string): Iterable<Reader> => [...(sets.get(key) ?? [])];
  return {
    add: (reader, cases) => {
      const keys = [`family ${reader.principal.family}`, ...ownKeys(reader), ...cases.map((id) => `case ${id}`)];
      all.set(reader, keys);
      for (const key of keys) sets.set(key, (sets.get(key) ?? new Set()).add(reader));
    },
    remove: (reader) => {
      for (const key of all.get(reader) ?? []) {
        sets.get(key)?.delete(reader);
        if (sets.get(key)?.size === 0) sets.delete(key);
      }
      all.delete(reader);
    },
    all: () => [...all.keys()],
    count: () => all.size,
    ofCustomer: (customer) => of(`customer ${customer}`),
    ofSite: (site) => of(`site ${site}`),
    watching: (caseId) => of(`case ${caseId}`),
    agents: () => of('agents'),
    ofFamily: (family) => of(`family ${family}`),
  };
}

const ownKeys = ({ principal }: Reader): readonly string[] => (principal.type === 'agent' ? ['agents'] : [`site ${principal.site}`, ...principal.ids.map((id) => `customer ${id}`)]);
