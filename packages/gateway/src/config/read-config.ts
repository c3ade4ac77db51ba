import * as v from 'valibot';

import { findContradictions } from './contradictions.ts';
import { sayIssue } from './config-errors.ts';
import { configSchema, type GatewayConfig } from './config-schema.ts';

/** A configuration that holds, or why it does not: one sentence for each fault, with its path and what to do. */
export type ConfigReading =
  | { readonly type: 'valid'; readonly config: GatewayConfig }
  | { readonly type: 'invalid'; readonly errors: readonly string[] };

/** Checks a configuration as read from a file. */
export function readConfig(input: unknown): ConfigReading {
  const parsed = v.safeParse(configSchema, input);
  const errors = parsed.success ? findContradictions(parsed.output) : [...new Set(parsed.issues.map(sayIssue))];
  return parsed.success && errors.length === 0 ? { type: 'valid', config: parsed.output } : { type: 'invalid', errors };
}
