import { errorCodes, FadenError } from '@faden/protocol';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Hono } from 'hono';

import { logFailure } from '../core/failure.ts';
import type { RequestInfo } from '../gateway.ts';
import { admit } from './asker.ts';
import { allowOrigin, preflight, type CorsDeps } from './cors.ts';
import { jsonResponse, problemResponse } from './respond.ts';
import type { Route } from './route.ts';
import type { Services } from './services.ts';
import { checkVersion } from './spoken-version.ts';

type Fetch = (request: Request, info?: RequestInfo) => Promise<Response>;

/** Where a request goes: to a route with its parameters, or to an error. */
type Arrival = { readonly route: Route; readonly params: Readonly<Record<string, string>> } | { readonly code: 'not_found' | 'method_not_allowed'; readonly allow?: string };

/** One function for all routes: guards them, answers in JSON, turns every error into a problem, counts and reports. It never rejects. */
export function createFrontDoor(services: Services, routes: readonly Route[]): Fetch {
  const cors: CorsDeps = { directory: services.directory, deskOrigins: services.settings.deskOrigins };
  const answer = async (request: Request, info: RequestInfo | undefined, arrival: Arrival): Promise<Response> => {
    const started = services.clock.now();
    const instance = `urn:faden:request:${bytesToHex(services.secrets.random(8))}`;
    const response = await respond(services, request, info, arrival).catch((cause: unknown) => {
      if (!(cause instanceof FadenError) || errorCodes[cause.code].status >= 500) logFailure(services.log, 'request_failed', cause);
      return problemResponse(services.settings.docs, cause, instance);
    });
    const isOpen = 'route' in arrival && arrival.route.who === 'everybody';
    allowOrigin(cors, request, response.headers, isOpen);
    response.headers.set('x-content-type-options', 'nosniff');
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    const route = 'route' in arrival ? `${arrival.route.method} ${arrival.route.path}` : arrival.code;
    services.metrics.count('faden_requests_total', { route, status: response.status });
    services.log.write('info', 'request', { route, status: response.status, ms: services.clock.now() - started, instance });
    return response;
  };
  const app = createRouter(routes, answer);
  return async (request, info) => (request.method === 'OPTIONS' ? preflight(cors, request) : app.fetch(request, info ?? {}));
}

async function respond(services: Services, request: Request, info: RequestInfo | undefined, arrival: Arrival): Promise<Response> {
  if (!('route' in arrival)) {
    const response = problemResponse(services.settings.docs, new FadenError(arrival.code, 'No such resource or method.'), 'about:blank');
    if (arrival.allow !== undefined) response.headers.set('allow', arrival.allow);
    return response;
  }
  checkVersion(request.headers);
  const { route, params } = arrival;
  const principal = await admit(services, route, request, params);
  const answer = await route.run({ request, params, principal, address: info?.address }, services);
  return answer instanceof Response ? answer : jsonResponse(answer.status, answer.body, answer.headers);
}

function createRouter(routes: readonly Route[], answer: (request: Request, info: RequestInfo, arrival: Arrival) => Promise<Response>): Hono<{ Bindings: RequestInfo }> {
  const app = new Hono<{ Bindings: RequestInfo }>();
  const paths = new Map<string, string[]>();
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    paths.set(path, [...(paths.get(path) ?? []), route.method]);
    app.on(route.method, path, (context) => answer(context.req.raw, context.env, { route, params: context.req.param() }));
  }
  for (const [path, methods] of paths) app.all(path, (context) => answer(context.req.raw, context.env, { code: 'method_not_allowed', allow: methods.join(', ') }));
  app.notFound((context) => answer(context.req.raw, context.env, { code: 'not_found' }));
  return app;
}
