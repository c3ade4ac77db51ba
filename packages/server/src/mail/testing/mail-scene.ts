import { randomBytes, randomUUID } from 'node:crypto';

import { createMemoryGateway, createMemoryLimiter, createMemoryStore, type MemoryGateway, type NewDelivery, readConfig, type Store } from '@faden/gateway';

import { openDatabase } from '../../sqlite/database.ts';
import { createSqliteStore } from '../../sqlite/sqlite-store.ts';
import { freshDirectory } from '../../testing/fresh-directory.ts';
import { createMovedClock, type MovedClock } from '../../testing/moved-clock.ts';
import { smallConfig } from '../../testing/small-config.ts';
import { type OpenedMail, openMail } from '../open-mail.ts';
import { openPostOffice, type PostOffice, type PostOfficeOptions } from './post-office.ts';

/** A gateway that sends its mail to a real server. */
export interface MailScene {
  readonly office: PostOffice;
  readonly clock: MovedClock;
  readonly gateway: MemoryGateway;
  /** Asks for a mail, as whatever makes a status link does. */
  ask(more?: Partial<NewDelivery>): Promise<void>;
  /** Everything due is done, and nothing is under way any more. */
  tick(): Promise<void>;
  /** How many wait, and how many died. */
  count(): Promise<{ readonly open: number; readonly dead: number }>;
  close(): Promise<void>;
}

export const link = { url: 'https://contact.example/case#secret-of-32-bytes', reference: 'AC-7F3K-92Q', lang: 'de' };

async function openStore(kind: 'memory' | 'sqlite'): Promise<{ readonly store: Store; close(): void }> {
  if (kind === 'memory') return { store: createMemoryStore({ epoch: 'e1' }), close: () => undefined };
  const directory = freshDirectory();
  const database = await openDatabase({ directory: directory.path, newEpoch: randomUUID });
  return { store: createSqliteStore(database), close: () => [database.close(), directory.remove()] };
}

export async function openMailScene(kind: 'memory' | 'sqlite', mail: object = {}, options: PostOfficeOptions = {}): Promise<MailScene> {
  const [office, opened] = await Promise.all([openPostOffice(options), openStore(kind)]);
  const reading = readConfig({ ...smallConfig, channels: { mail: { host: '127.0.0.1', port: office.port, security: 'none', senders: { acme: 'service@acme.example' }, ...mail } } });
  if (reading.type === 'invalid') throw new Error(reading.errors.join('\n'));
  const clock = createMovedClock('2026-11-23T09:00:00.000Z');
  const random = (length: number): Uint8Array => randomBytes(length);
  const { deps } = createMemoryGateway(reading.config, { clock, random, store: opened.store });
  const way: OpenedMail | undefined = openMail({ config: reading.config, directory: deps.directory, limiter: createMemoryLimiter(), clock, settings: { secret: () => 'words' } });
  const gateway = createMemoryGateway(reading.config, { ...deps, random, channels: way ? [way.channel] : [] });
  let asked = 0;
  return {
    office, clock, gateway,
    ask: (more = {}) => opened.store.deliveries.add([{
      id: `link ${(asked += 1)}`, case: '0193a000-0000-7000-8000-000000000001', site: 'acme', channel: 'email', template: 'status-link', to: 'erika@customer.example', data: link, ...more,
    }], new Date(clock.now()).toISOString()),
    tick: async () => {
      await gateway.tick(clock.now());
      await gateway.drain(5000);
    },
    count: async () => (await opened.store.deliveries.count()).map(({ open, dead }) => ({ open, dead }))[0] ?? { open: 0, dead: 0 },
    close: async () => {
      await gateway.close();
      way?.close();
      opened.close();
      await office.close();
    },
  };
}
