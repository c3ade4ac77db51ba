import { problemSchema } from '@faden/protocol';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';

import { route, type Route, type RouteFacts } from './route.ts';

const schemaOf = (schema: v.GenericSchema, typeMode: 'input' | 'output') => {
  const { $schema: _dialect, ...json } = toJsonSchema(schema, { target: 'draft-2020-12', typeMode, errorMode: 'ignore' });
  return json;
};

const describe: Readonly<Record<number, string>> = { 200: 'Done.', 201: 'Made.', 204: 'Done; nothing to say.', 304: 'Not changed.' };

/** The description of all routes (OpenAPI 3.1), from the schemas that requests are parsed with. */
function openApiOf(routes: readonly RouteFacts[]): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const facts of routes) paths[facts.path] = { ...paths[facts.path], [facts.method.toLowerCase()]: operationOf(facts) };
  return {
    openapi: '3.1.0',
    info: { title: 'Faden gateway', version: '1', description: 'Commands go up, entries come down a stream, and every mark says where a reader stands.' },
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: schemaOf(problemSchema, 'output') },
    },
  };
}

const spokenVersion = { name: 'Faden-Protocol', in: 'header', required: false, schema: { type: 'integer' }, description: 'The version of the protocol the client speaks; the newest when it is left out. 426 when it is not served.' };

const tokenHolders: ReadonlySet<RouteFacts['who']> = new Set(['customer', 'agent', 'holder', 'grant', 'status', 'reader', 'bearer']);

function operationOf(facts: RouteFacts): object {
  const needsToken = tokenHolders.has(facts.who);
  return {
    summary: facts.summary,
    ...(needsToken ? { security: [{ bearer: [] }] } : {}),
    parameters: [...pathParameters(facts.path), ...queryParameters(facts.query), spokenVersion],
    ...bodyOf(facts),
    responses: {
      ...Object.fromEntries(Object.entries(facts.answers).map(([status, answer]) => [status, responseOf(Number(status), answer, facts.path)])),
      default: { description: 'A problem.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  };
}

const pathParameters = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

function queryParameters(schema: v.GenericSchema | undefined) {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input');
  return Object.entries(properties).map(([name, property]) => ({ name, in: 'query', required: required.includes(name), schema: property }));
}

function bodyOf({ body, rawBody }: RouteFacts) {
  if (rawBody !== undefined) return { requestBody: { required: true, content: { [rawBody]: { schema: { type: 'string', format: 'binary' } } } } };
  return body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } };
}

function responseOf(status: number, answer: v.GenericSchema | string | null, path: string) {
  const description = describe[status] ?? 'Done.';
  if (answer === null) return { description };
  if (typeof answer === 'string') return { description, content: { [answer]: { schema: { type: 'string' } } } };
  const events = path === '/v1/live' ? { 'text/event-stream': { schema: { type: 'string', description: 'Events as in the long poll, one after another.' } } } : {};
  return { description, content: { 'application/json': { schema: schemaOf(answer, 'output') }, ...events } };
}

/** Adds the route that describes all the others, and itself. */
export function withDescription(routes: readonly Route[]): readonly Route[] {
  let text: string | undefined;
  const all: readonly Route[] = [...routes, route({
    method: 'GET', path: '/v1/openapi.json', summary: 'This description.', who: 'everybody',
    answers: { 200: v.looseObject({ openapi: v.string() }) },
    answer: async () => new Response((text ??= JSON.stringify(openApiOf(all))), { headers: { 'content-type': 'application/json' } }),
  })];
  return all;
}
