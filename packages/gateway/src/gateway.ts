import type { Bus } from './ports/bus.ts';
import type { Channel } from './ports/channel.ts';
import type { Clock } from './ports/clock.ts';
import type { Directory } from './ports/directory.ts';
import type { Files, FileTypes } from './ports/files.ts';
import type { Limiter } from './ports/limiter.ts';
import type { Log } from './ports/log.ts';
import type { Numbers } from './ports/numbers.ts';
import type { Secrets } from './ports/secrets.ts';
import type { Store } from './ports/store.ts';
import type { GatewaySettings } from './settings.ts';

/** Everything the gateway needs of the world. It has no other clock, timer, randomness or storage. */
export interface GatewayDeps {
  readonly store: Store;
  readonly files: Files;
  readonly fileTypes: FileTypes;
  readonly bus: Bus;
  readonly limiter: Limiter;
  readonly secrets: Secrets;
  readonly numbers: Numbers;
  readonly clock: Clock;
  readonly log: Log;
  readonly directory: Directory;
  readonly settings: GatewaySettings;
  /** The ways out to people; deliveries for any other are given up at once. */
  readonly channels: readonly Channel[];
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
  /** Says goodbye to readers, who are to be gone within this time, and finishes commits and, if there is time, deliveries. New live connections are refused from now on. */
  drain(withinMs: number): Promise<void>;
  /** Ends all streams and timers. The store stays open: it belongs to whoever made it. */
  close(): Promise<void>;
}
