import type { Author, LiveEvent } from '@faden/protocol';

import type { Erasures } from '../core/erasures.ts';
import { mayRead, type Belonging } from '../core/may-read.ts';
import type { Bus, BusMessage } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';
import { createInboxHints, type InboxHints } from './inbox-hints.ts';
import { createPlaces, type Places } from './places.ts';
import { createPresence, type Presence } from './presence.ts';
import type { Reader } from './reader.ts';
import { createReaderIndex, type ReaderIndex } from './reader-index.ts';
import { createRevocationWatch } from './revocation-watch.ts';

/** What the hub needs. */
export interface HubDeps {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
  readonly store: Store;
  readonly erasures: Erasures;
  readonly directory: Directory;
}

/** All connections of this process, and the way from the bus to them. */
export interface Hub {
  /** Takes a reader in; `cases` are those an agent watches. */
  join(reader: Reader, cases: readonly string[]): void;
  leave(reader: Reader): void;
  readonly presence: Presence;
  readonly places: Places;
  count(): number;
  /** Tells everybody to come back within a time. */
  drain(withinMs: number): void;
  close(): void;
}

/** A hub that listens to the bus as long as it is open. */
export function createHub({ bus, clock, log, store, erasures, directory }: HubDeps): Hub {
  const readers = createReaderIndex();
  const presence = createPresence({ bus, clock });
  const places = createPlaces({ store, clock, log, directory, readers, isAgentHere: presence.isAgentHere });
  const hints = createInboxHints({
    store, clock, log, erasures,
    tell: (site, row) => {
      for (const reader of readers.agents()) if (servesSite(reader, site)) reader.tell({ event: 'inbox', data: { row } });
    },
  });
  const endFamily = (family: string): void => {
    for (const reader of readers.ofFamily(family)) reader.end('unauthorized');
  };
  const watch = createRevocationWatch({ sessions: store.sessions, clock, log, families: () => [...readers.all()].map(({ principal }) => principal.family), onEnded: endFamily });
  const unsubscribe = bus.subscribe(hearing({ readers, places, hints, endFamily }));

  return {
    join: (reader, cases) => {
      readers.add(reader, cases);
      presence.arrive(reader.principal);
      // Who answers has an influence on how long it takes; who has left is noticed a little later.
      if (reader.principal.type === 'agent') reader.principal.agent.sites.forEach(places.changed);
      watch.wake();
    },
    leave: (reader) => {
      readers.remove(reader);
      presence.leave(reader.principal);
    },
    presence, places,
    count: () => readers.count(),
    drain: (withinMs) => {
      for (const reader of readers.all()) reader.tell({ event: 'drain', data: { within: withinMs } });
    },
    close: () => {
      unsubscribe();
      for (const reader of readers.all()) reader.end();
      watch.stop();
      hints.close();
      places.close();
      presence.close();
    },
  };
}

interface Heard {
  readonly readers: ReaderIndex;
  readonly places: Places;
  readonly hints: InboxHints;
  endFamily(family: string): void;
}

/** What becomes of each message of the bus. */
function hearing({ readers, places, hints, endFamily }: Heard): (message: BusMessage) => void {
  const reached = (message: Belonging & { readonly case: string }): readonly Reader[] =>
    [...readers.ofCustomer(message.customer), ...readers.watching(message.case)].filter(({ principal }) => mayRead(principal, message));
  const tell = (message: Belonging & { readonly case: string }, event: LiveEvent, by?: Author): void => {
    for (const reader of reached(message)) if (by === undefined || !isSelf(reader, by)) reader.tell(event);
  };
  return (message) => {
    if (message.type === 'head') {
      for (const reader of reached(message)) reader.moved({ case: message.case, belonging: message, heads: message.heads, adopt: reader.principal.type === 'customer' });
      places.changed(message.site);
      if (hasAny(readers.agents())) hints.changed(message.case);
    } else if (message.type === 'read') tell(message, { event: 'read', data: { case: message.case, ...message.positions } });
    else if (message.type === 'typing') {
      const { case: id, by, name, typing } = message;
      tell(message, { event: 'typing', data: { case: id, by, typing, ...(name === undefined ? {} : { name }) } }, by);
    } else if (message.type === 'presence') tellPresence(readers.agents(), message);
    else endFamily(message.family);
  };
}

const hasAny = (readers: Iterable<Reader>): boolean => [...readers].length > 0;

const servesSite = ({ principal }: Reader, site: string): boolean => principal.type === 'agent' && principal.agent.sites.includes(site);

/** Nobody is told of their own typing, on whichever of their devices. */
const isSelf = ({ principal }: Reader, { role, actor }: Author): boolean =>
  (principal.type === 'agent' ? role !== 'customer' && principal.agent.id === actor : role === 'customer' && principal.ids.includes(actor));

function tellPresence(agents: Iterable<Reader>, { site, customer, online }: Extract<BusMessage, { type: 'presence' }>): void {
  for (const reader of agents) {
    for (const { case: id, kind, belonging } of reader.streams.values()) {
      if (kind === 'public' && belonging.site === site && belonging.customer === customer) reader.tell({ event: 'presence', data: { case: id, online } });
    }
  }
}
