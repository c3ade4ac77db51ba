import { resolve } from 'node:path';

import type { LogLevel } from '@faden/gateway';
import { FadenError } from '@faden/protocol';

import { logLevels } from './start/json-log.ts';

/** How the process was told to run, by its environment. Paths are absolute, instants epoch milliseconds. */
export interface Settings {
  /** The address to listen at; `127.0.0.1` unless told otherwise. */
  readonly host: string;
  /** The gateway's port; the demo's listeners take the three after it. 0 lets the system choose them all. */
  readonly port: number;
  readonly configFile: string;
  readonly dataDirectory: string;
  /** How many trusted reverse proxies stand in front and append to `X-Forwarded-For`; 0 for none. */
  readonly proxies: number;
  /** The origin at which browsers reach the gateway from outside; derived from host and port when absent. */
  readonly publicUrl?: string;
  /** How much must matter to be logged; `info` is a line for every request. */
  readonly logLevel: LogLevel;
  /** Start the clock at this moment. In demo configuration only. */
  readonly time?: number;
  /** How much faster than real time the clock runs. In demo configuration only. */
  readonly timeRate?: number;
  /** A secret by the name of the variable that holds it, as the configuration names it. */
  readonly secret: (name: string) => string | undefined;
}

/** The environment as a process has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment, the only place that does. Rejects the first setting that makes no sense with `bad_request`: its name and the fix in one sentence. */
export function readSettings(environment: Environment, workingDirectory: string): Settings {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  requireBuiltIn('FADEN_STORE', read('FADEN_STORE'), 'sqlite');
  requireBuiltIn('FADEN_BUS', read('FADEN_BUS'), 'local');
  const publicUrl = read('FADEN_PUBLIC_URL');
  const time = read('FADEN_TIME');
  const rate = read('FADEN_TIME_RATE');
  return {
    host: read('HOST') ?? '127.0.0.1',
    port: readPort(read('PORT') ?? '4400'),
    proxies: readProxies(read('FADEN_PROXIES') ?? '0'),
    configFile: resolve(workingDirectory, read('FADEN_CONFIG') ?? 'faden.config.json'),
    dataDirectory: resolve(workingDirectory, read('FADEN_DATA') ?? '.faden'),
    logLevel: readLevel(read('FADEN_LOG') ?? 'warn'),
    secret: read,
    ...(publicUrl === undefined ? {} : { publicUrl: readUrl(publicUrl) }),
    ...(time === undefined ? {} : { time: readTime(time) }),
    ...(rate === undefined ? {} : { timeRate: readRate(rate) }),
  };
}

function requireBuiltIn(name: string, value: string | undefined, only: string): void {
  if (value !== undefined && value !== only) throw wrong(name, `must be "${only}" in this version, or be left out`);
}

function readPort(text: string): number {
  const port = Number(text);
  // The demo needs the three ports after this one.
  if (!/^\d+$/.test(text) || port > 65_532) throw wrong('PORT', 'must be a whole number from 0 to 65532');
  return port;
}

function readProxies(text: string): number {
  if (!/^\d$/.test(text)) throw wrong('FADEN_PROXIES', 'must be the number of reverse proxies in front, from 0 to 9');
  return Number(text);
}

function readLevel(text: string): LogLevel {
  const level = logLevels.find((known) => known === text);
  if (level === undefined) throw wrong('FADEN_LOG', `must be one of ${logLevels.join(', ')}`);
  return level;
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url?.href === `${url?.origin}/` && /^https?:$/.test(url.protocol);
  if (!isOrigin) throw wrong('FADEN_PUBLIC_URL', 'must be an origin such as "https://contact.example"');
  return url.origin;
}

function readTime(text: string): number {
  const time = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw wrong('FADEN_TIME', 'must be a moment such as "2026-12-24T16:55:00Z"');
  return time;
}

function readRate(text: string): number {
  const rate = Number(text);
  if (!(rate > 0 && rate <= 100_000)) throw wrong('FADEN_TIME_RATE', 'must be a number above 0 and up to 100000');
  return rate;
}

const wrong = (name: string, fix: string): FadenError => new FadenError('bad_request', `${name} ${fix}.`, { path: name });
