import type { Bus } from './ports/bus.ts';
import type { Clock } from './ports/clock.ts';
import type { Directory } from './ports/directory.ts';
import type { Files, FileTypes } from './ports/files.ts';
import type { Limiter } from './ports/limiter.ts';
import type { Log } from './ports/log.ts';
import type { Secrets } from './ports/secrets.ts';
import type { Store } from './ports/store.ts';

/** Figures of the gateway itself. All of them have defaults in {@link defaultSettings}. */
export interface GatewaySettings {
  /** Origins the desk is served from; the gateway's own public origin is usually the only one. */
  readonly deskOrigins: readonly string[];
  /** Where the pages about errors lie, without a trailing slash. */
  readonly docs: string;
  readonly accessMs: number;
  /** How long a session lives after its last refresh. */
  readonly customerSessionMs: number;
  readonly agentSessionMs: number;
  readonly heartbeatMs: number;
  readonly longPollMs: number;
}

/** What holds where nothing else is said. */
export const defaultSettings: GatewaySettings = {
  deskOrigins: [],
  docs: '/docs',
  accessMs: 15 * 60_000,
  customerSessionMs: 90 * 86_400_000,
  agentSessionMs: 12 * 3_600_000,
  heartbeatMs: 25_000,
  longPollMs: 25_000,
};

/** Everything the gateway needs of the world. It has no other clock, timer, randomness or storage. */
export interface GatewayDeps {
  readonly store: Store;
  readonly files: Files;
  readonly fileTypes: FileTypes;
  readonly bus: Bus;
  readonly limiter: Limiter;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly log: Log;
  readonly directory: Directory;
  readonly settings: GatewaySettings;
}

/** What the transport knows of a request besides the request. Without an address, limits per address do not apply. */
export interface RequestInfo {
  readonly address?: string;
}

/** The rules of the house as one function. */
export interface Gateway {
  /** Answers a request; it never rejects. */
  fetch(request: Request, info?: RequestInfo): Promise<Response>;
  /** Does what is due at `now` (epoch ms), at most 100 cases at a time; answers how many commands it gave. Any number of gateways may tick. */
  tick(now: number): Promise<number>;
  /** Says goodbye to readers, who are to be gone within this time, and finishes commits. New live connections are refused from now on. */
  drain(withinMs: number): Promise<void>;
  /** Ends all streams and timers. The store stays open: it belongs to whoever made it. */
  close(): Promise<void>;
}
