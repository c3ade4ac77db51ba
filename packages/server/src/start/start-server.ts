import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';

import {
  createDirectory, createGateway, createLocalBus, createMemoryLimiter, createReloadableDirectory, settingsFor,
  type Clock, type Directory, type Gateway, type GatewayConfig, type Limiter, type Log,
} from '@faden/gateway';

import { createSystemClock } from '../clock/system-clock.ts';
import { createDiskFiles } from '../files/disk-files.ts';
import { mediaTypeOf } from '../files/media-type.ts';
import { publicHolidays } from '../holidays/public-holidays.ts';
import { phoneNumbers } from '../numbers/phone-numbers.ts';
import { createNodeSecrets } from '../secrets/node-secrets.ts';
import { createRouter, type Routes } from '../serving/routes.ts';
import type { Settings } from '../settings.ts';
import { type Database, openDatabase } from '../sqlite/database.ts';
import { createSqliteStore } from '../sqlite/sqlite-store.ts';
import { type ServerTime, settingsAt, timeOf } from './bent-time.ts';
import { loadConfig, type LoadedConfig } from './config-file.ts';
import { createDemoIndex, createDemoSite, createPlayground, type DemoOrigins } from './demo-pages.ts';
import { createGatewayRoutes } from './gateway-routes.ts';
import { openChannels, type OpenedChannels } from './open-channels.ts';
import { type Listeners, openListeners } from './open-listeners.ts';
import { hostnamesOf, originsOf } from './origins.ts';
import { startTicking } from './ticking.ts';
import { bendPages } from './time-machine.ts';

/** What a server is started with. */
export interface ServerDeps {
  readonly settings: Settings;
  /** The folder that holds `dist`, `docs` and `node_modules`. */
  readonly root: string;
  readonly log: Log;
  /** The time to live in instead of that of the settings, for journeys through days that are not today. */
  readonly clock?: Clock;
}

/** A server at work. */
export interface RunningServer {
  /** Where everything is, by name: `gateway`, in a demonstration the ids of the sites and `playground`. */
  readonly origins: Readonly<Record<string, string>>;
  /** The password of the demonstration's agents. */
  readonly password?: string;
  /** Reads the configuration again; rejects and changes nothing when it does not hold. */
  reload(): Promise<void>;
  /** Says goodbye, finishes what was begun, and releases everything. */
  stop(): Promise<void>;
}

/** How long readers and requests have to finish once the server is told to stop. */
const DRAIN_MS = 5_000;

/** Starts a server; rejects with one sentence that names the fix, and leaves nothing open, when it cannot. */
export async function startServer(deps: ServerDeps): Promise<RunningServer> {
  const loaded = await loadConfig(deps.settings);
  const database = await openDatabase({ directory: deps.settings.dataDirectory, newEpoch: randomUUID });
  const opened: { listeners?: Listeners } = {};
  try {
    opened.listeners = await openListeners(deps.settings, loaded.config);
    return await assemble(deps, loaded, { database, listeners: opened.listeners });
  } catch (error) {
    await Promise.all(opened.listeners?.all().map((listener) => listener.close(0)) ?? []);
    database.close();
    throw error;
  }
}

interface Opened {
  readonly database: Database;
  readonly listeners: Listeners;
}

async function assemble({ settings, root, log, clock: brought }: ServerDeps, { config, password }: LoadedConfig, { database, listeners }: Opened): Promise<RunningServer> {
  const origins = originsOfAll(settings, listeners);
  const time = timeOf(settings, brought);
  const { clock } = time;
  const directoryOf = (next: GatewayConfig): Directory => createDirectory({ config: admitDemoSites(next, origins), clock, holidays: publicHolidays });
  const { directory, replace } = createReloadableDirectory(directoryOf(config));
  const limiter = createMemoryLimiter();
  const ways = openChannels({ config, directory, limiter, clock, settings });
  const gateway = await createGatewayOf({ config, database, time, directory, limiter, ways, settings, log, origins });
  serveAll({ gateway, listeners, settings, root, origins, time, ways });
  const stopTicking = startTicking({ gateway, clock, pace: brought ?? createSystemClock(), log, rate: time.rate });
  return {
    origins: Object.fromEntries(Object.entries(origins).map(([name, [first = '']]) => [name, first])),
    ...(password === undefined ? {} : { password }),
    reload: async () => replace(directoryOf((await loadConfig(settings)).config)),
    stop: async () => {
      // Ports close at once: under steady load the gateway would never come to rest.
      await Promise.all([gateway.drain(DRAIN_MS), stopTicking(), ...listeners.all().map((listener) => listener.close(DRAIN_MS))]);
      await gateway.close();
      ways.close();
      database.close();
    },
  };
}

function originsOfAll(settings: Settings, listeners: Listeners): DemoOrigins {
  const names = hostnamesOf(settings.host);
  const local = originsOf(names, listeners.gateway.port);
  return {
    gateway: settings.publicUrl === undefined ? local : [settings.publicUrl, ...local],
    ...Object.fromEntries([...listeners.sites].map(([id, { port }]) => [id, originsOf(names, port)])),
    ...(listeners.playground ? { playground: originsOf(names, listeners.playground.port) } : {}),
  };
}

/** In a demonstration a site may be embedded by the page this process serves for it. */
const admitDemoSites = (config: GatewayConfig, origins: DemoOrigins): GatewayConfig =>
  (config.demo === true ? { ...config, sites: config.sites.map((site) => ({ ...site, origins: [...site.origins, ...(origins[site.id] ?? [])] })) } : config);

interface GatewayParts {
  readonly config: GatewayConfig;
  readonly database: Database;
  readonly time: ServerTime;
  readonly directory: Directory;
  readonly limiter: Limiter;
  readonly ways: OpenedChannels;
  readonly settings: Settings;
  readonly log: Log;
  readonly origins: DemoOrigins;
}

async function createGatewayOf({ config, database, time: { clock, rate }, directory, limiter, ways, settings, log, origins }: GatewayParts): Promise<Gateway> {
  return createGateway({
    store: createSqliteStore(database),
    files: await createDiskFiles({ directory: join(settings.dataDirectory, 'files'), database }),
    fileTypes: { detect: mediaTypeOf },
    bus: createLocalBus(),
    secrets: createNodeSecrets(),
    numbers: phoneNumbers,
    limiter,
    clock, log, directory,
    channels: ways.channels,
    settings: settingsFor(config, { ...settingsAt(rate), deskOrigins: origins['gateway'] ?? [], docs: `${origins['gateway']?.[0] ?? ''}/docs` }),
  });
}

interface Served {
  readonly gateway: Gateway;
  readonly listeners: Listeners;
  readonly settings: Settings;
  readonly root: string;
  readonly origins: DemoOrigins;
  readonly time: ServerTime;
  readonly ways: OpenedChannels;
}

function serveAll({ gateway, listeners, settings, root, origins, time: { clock, rate, kind }, ways: { mailbox } }: Served): void {
  const router = (routes: Routes): ReturnType<typeof createRouter> => createRouter(kind === 'bent' ? bendPages(routes, { clock, real: createSystemClock(), rate }) : routes);
  const demoFolder = dirname(settings.configFile);
  const index = listeners.playground ? { index: createDemoIndex(join(demoFolder, 'index'), origins) } : {};
  listeners.gateway.serve(router(createGatewayRoutes({ gateway, root, ...index, ...(mailbox ? { mailbox } : {}) })));
  for (const [id, listener] of listeners.sites) listener.serve(router([['/', createDemoSite(join(demoFolder, id), origins)]]));
  listeners.playground?.serve(router([['/', createPlayground(root, origins)]]));
}
