import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { FadenError } from '@faden/protocol';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';

import { callerAddress } from './caller-address.ts';
import { watchConnections } from './connections.ts';
import type { Visitor } from './routes.ts';

/** Where to listen. `proxies` is how many trusted reverse proxies stand in front. */
export interface ListenerOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly proxies: number;
}

/** What answers requests. */
export type Answer = (request: Request, visitor: Visitor) => Promise<Response>;

/** An open port. Requests wait until something is served. */
export interface Listener {
  readonly port: number;
  serve(answer: Answer): void;
  /** Takes no more connections, lets those that answer finish within this time, then ends them. */
  close(withinMs: number): Promise<void>;
}

/** Longer than a proxy in front keeps an idle connection, so that it never picks one that is about to close. */
const KEEP_ALIVE_MS = 75_000;

/** Opens a port; rejects with one sentence that names the fix when it cannot. */
export async function openListener(options: ListenerOptions): Promise<Listener> {
  let begin: (answer: Answer) => void = () => undefined;
  const served = new Promise<Answer>((resolve) => (begin = resolve));
  const server = createAdaptorServer({
    fetch: async (request, env) => (await served)(request, visitorOf((env as HttpBindings).incoming, options.proxies)),
    serverOptions: { keepAliveTimeout: KEEP_ALIVE_MS },
  }) as Server;
  const connections = watchConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenFailure(error, options)));
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: (answer) => begin(answer),
    close: (withinMs) => new Promise((resolve) => {
      const timer = setTimeout(() => connections.endAll(), withinMs);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      connections.letGo();
    }),
  };
}

function visitorOf(incoming: IncomingMessage, proxies: number): Visitor {
  const address = callerAddress(incoming.socket.remoteAddress, incoming.headers['x-forwarded-for'], proxies);
  return address === undefined ? {} : { address };
}

function listenFailure(cause: Error, { host, port }: ListenerOptions): FadenError {
  const fail = (sentence: string): FadenError => new FadenError('unavailable', sentence, { cause });
  switch ('code' in cause && cause.code) {
    case 'EADDRINUSE':
      return fail(`Port ${port} on ${host} is taken by another program; stop it, or choose another with PORT.`);
    case 'EACCES':
      return fail(`This user may not listen on port ${port}; choose one above 1023 with PORT.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return fail(`This machine has no address ${host}; choose another with HOST.`);
    default:
      return fail(`Port ${port} on ${host} cannot be opened (${cause.message}).`);
  }
}
