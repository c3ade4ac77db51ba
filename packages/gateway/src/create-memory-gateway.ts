import { bytesToHex } from '@noble/hashes/utils.js';

import { fileSignatures } from './adapters/file-signatures.ts';
import { fictionalNumbers } from './adapters/fictional-numbers.ts';
import { silentLog } from './adapters/silent-log.ts';
import { createWebSecrets } from './adapters/web-secrets.ts';
import type { GatewayConfig } from './config/config-schema.ts';
import { createDirectory, createReloadableDirectory, type Holidays } from './config/directory.ts';
import { createGateway } from './create-gateway.ts';
import type { Gateway, GatewayDeps } from './gateway.ts';
import { createLocalBus } from './memory/local-bus.ts';
import { createMemoryFiles } from './memory/memory-files.ts';
import { createMemoryLimiter } from './memory/memory-limiter.ts';
import { createMemoryStore } from './memory/memory-store.ts';
import type { Clock } from './ports/clock.ts';
import type { Directory } from './ports/directory.ts';
import { settingsFor, type GatewaySettings } from './settings.ts';

/** What a gateway in memory needs, and any part of it that is to be another than the usual. */
export interface MemoryGatewayDeps extends Partial<Omit<GatewayDeps, 'clock' | 'directory' | 'settings'>> {
  readonly clock: Clock;
  /** Random bytes: real ones, or seeded ones for a simulation. */
  random(length: number): Uint8Array;
  readonly holidays?: Holidays;
  readonly settings?: Partial<GatewaySettings>;
}

/** A gateway in memory, with what it is made of. */
export interface MemoryGateway extends Gateway {
  readonly deps: GatewayDeps;
  /** Exchanges the configuration, as a reload does. */
  reload(config: GatewayConfig): void;
}

/**
 * A whole gateway without a database, for the mock, the simulator and tests. Give its `deps.store` and `deps.files` to a
 * second one, and that is a restart.
 */
export function createMemoryGateway(config: GatewayConfig, given: MemoryGatewayDeps): MemoryGateway {
  const { clock, random, holidays, settings, ...parts } = given;
  const directoryOf = (current: GatewayConfig): Directory => createDirectory({ config: current, clock, ...(holidays === undefined ? {} : { holidays }) });
  const { directory, replace } = createReloadableDirectory(directoryOf(config));
  const deps: GatewayDeps = {
    store: parts.store ?? createMemoryStore({ epoch: bytesToHex(random(4)) }),
    files: parts.files ?? createMemoryFiles(),
    fileTypes: parts.fileTypes ?? fileSignatures,
    bus: parts.bus ?? createLocalBus(),
    limiter: parts.limiter ?? createMemoryLimiter(),
    secrets: parts.secrets ?? createWebSecrets({ random }),
    numbers: parts.numbers ?? fictionalNumbers,
    log: parts.log ?? silentLog,
    clock,
    directory,
    settings: settingsFor(config, settings),
    channels: parts.channels ?? [],
  };
  return { ...createGateway(deps), deps, reload: (next) => replace(directoryOf(next)) };
}
