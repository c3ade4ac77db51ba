import * as v from 'valibot';

import { windowSchema } from '../entries/callback-entries.ts';
import { type ErrorCode, errorCodes } from './codes.ts';

/** An error on the wire (RFC 9457, `application/problem+json`). `retryAfter` is in seconds. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  retryable: v.boolean(),
  retryAfter: v.optional(v.number()),
  successor: v.optional(v.string()),
  path: v.optional(v.string()),
  /** What stands in the way or is not there, by name: open promises and callbacks, unanswered points, absent fields. */
  missing: v.optional(v.array(v.string())),
  /** Other ways to reach somebody, the nearest first: `another-window`, `another-number`, `open-callback`, `message`, `telephone`. */
  instead: v.optional(v.array(v.string())),
  /** With `slot_taken`: the next window that is free. */
  next: v.optional(windowSchema),
  instance: v.optional(v.string()),
});
/** An error on the wire. */
export interface Problem extends v.InferOutput<typeof problemSchema> {
  code: ErrorCode | (string & {});
}

/** The problem for a code. `title` is a sentence for developers; `docs` is the address of the error pages, without a trailing slash. */
export const problemOf = (code: ErrorCode, title: string, docs: string, more: Partial<Problem> = {}): Problem => ({
  type: `${docs}/errors/${code}`,
  title,
  status: errorCodes[code].status,
  code,
  retryable: errorCodes[code].retryable,
  ...more,
});
