import { FadenError } from '@faden/protocol';
import * as v from 'valibot';

/** A value that fits its schema, or `bad_request` with the place of the first fault. */
export function parse<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw new FadenError('bad_request', 'The request does not fit its schema.', { path: pathOf(parsed.issues[0]) });
}

/** Where the fault lies. The name of a field nobody knows is left out: it could say anything. */
function pathOf(issue: v.BaseIssue<unknown>): string {
  const known = issue.expected === 'never' ? issue.path?.slice(0, -1) : issue.path;
  return (known ?? []).reduce((path, { key }) => (typeof key === 'number' ? `${path}[${key}]` : `${path}${path && '.'}${String(key)}`), '');
}
