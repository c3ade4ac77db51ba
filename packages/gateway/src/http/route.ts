import type * as v from 'valibot';

import type { AgentPrincipal, Bearer, CallbackGrantPrincipal, CustomerPrincipal, Principal, Reader, StatusGrantPrincipal } from '../core/principal.ts';
import { parse } from './parse.ts';
import { readJson } from './read-body.ts';
import type { Services } from './services.ts';

/**
 * Who may ask. `everybody`: any page of the world. `visitor`: a page of the site in the path. `customer`, `agent`,
 * `holder` (either): whoever brings a valid token from a page of theirs. `desk-visitor`: a page of the desk.
 * `guest`: a page of the site, or one of the gateway's own. `grant`: whoever followed the link of a callback; `status`: the link to a case; `reader`: that, or a `holder`. `bearer`: any of those with a token.
 * `refresher`, `provider`: checked by the route itself, since only the body says who it is, or proves it by a signature.
 */
export interface Askers {
  everybody: undefined;
  visitor: undefined;
  'desk-visitor': undefined;
  refresher: undefined;
  provider: undefined;
  customer: CustomerPrincipal;
  agent: AgentPrincipal;
  holder: Principal;
  guest: undefined;
  grant: CallbackGrantPrincipal;
  status: StatusGrantPrincipal;
  reader: Reader;
  bearer: Bearer;
}

/** A request that has come through the door. */
export interface RawCall {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly address: string | undefined;
  readonly principal: Bearer | undefined;
}

/** A request as a route sees it: parsed, and its asker known. */
export interface Call<Who extends keyof Askers, Query, Body> extends Omit<RawCall, 'principal'> {
  readonly principal: Askers[Who];
  readonly query: Query;
  readonly body: Body;
}

/** What a resource answers: a value, or a response where it is not JSON. */
export type Answer = { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> } | Response;

/** What the machine reads of a route: for routing, for the description and for the tests of access. */
export interface RouteFacts {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As in OpenAPI: `/v1/cases/{case}/snapshot`. */
  readonly path: string;
  readonly summary: string;
  readonly who: keyof Askers;
  readonly query?: v.GenericSchema;
  readonly body?: v.GenericSchema;
  /** Largest JSON body in bytes; 64 KiB by default. */
  readonly bodyLimit?: number;
  /** The media type of a body that is not JSON; the route reads it itself. */
  readonly rawBody?: string;
  /** By status: the schema of the answer, or the media type of one that is not JSON; `null` for an empty one. */
  readonly answers: Readonly<Record<number, v.GenericSchema | string | null>>;
}

/** A route in the table. */
export interface Route extends RouteFacts {
  run(call: RawCall, services: Services): Promise<Answer>;
}

type Output<Schema> = Schema extends v.GenericSchema ? v.InferOutput<Schema> : undefined;

interface RouteSpec<Who extends keyof Askers, Query, Body> extends Omit<RouteFacts, 'who' | 'query' | 'body'> {
  readonly who: Who;
  readonly query?: Query;
  readonly body?: Body;
  answer(call: Call<Who, Output<Query>, Output<Body>>, services: Services): Promise<Answer>;
}

const BODY_LIMIT = 64 * 1024;

/** Makes a route: what is asked is parsed by the very schemas that describe it. */
export function route<Who extends keyof Askers, Query = undefined, Body = undefined>(spec: RouteSpec<Who, Query, Body>): Route {
  const { answer, ...facts } = spec as RouteSpec<Who, Query, Body> & RouteFacts;
  return {
    ...facts,
    run: async (raw, services) => {
      const query = facts.query && parse(facts.query, Object.fromEntries(new URL(raw.request.url).searchParams));
      const body = facts.body && parse(facts.body, await readJson(raw.request, facts.bodyLimit ?? BODY_LIMIT));
      return answer({ ...raw, principal: raw.principal as Askers[Who], query: query as Output<Query>, body: body as Output<Body> }, services);
    },
  };
}
