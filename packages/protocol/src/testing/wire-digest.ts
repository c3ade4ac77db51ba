import { createHash } from 'node:crypto';

import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';

import * as protocol from '../index.ts';

type Schema = v.GenericSchema;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';

function schemasIn(name: string, value: unknown): [string, Schema][] {
  if (isSchema(value)) return [[name, value]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, part]): [string, Schema][] =>
    isSchema(part) ? [[`${name}.${key}`, part]] : [],
  );
}

// The shapes decide, not the order in which somebody happened to write them down.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => [key, sorted(part)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every schema of the public door, by name, as JSON Schema: all that may cross the wire. */
export function wireSchemas(): Readonly<Record<string, unknown>> {
  const found = Object.entries(protocol).flatMap(([name, value]) => schemasIn(name, value));
  const shapes = found.map(([name, schema]): [string, unknown] => [
    name,
    toJsonSchema(schema, { errorMode: 'ignore' }),
  ]);
  return sorted(Object.fromEntries(shapes)) as Readonly<Record<string, unknown>>;
}

/** The SHA-256 of {@link wireSchemas}, the first 16 hexadecimal digits. */
export function wireDigest(): string {
  return createHash('sha256').update(JSON.stringify(wireSchemas())).digest('hex').slice(0, 16);
}
