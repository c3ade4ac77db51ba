import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';

import { configSchema } from './config-schema.ts';

/** The JSON Schema (draft 2020-12) of the configuration, for editors. */
export const configJsonSchema = (): JsonSchema => ({
  ...toJsonSchema(configSchema, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' }),
  title: 'Faden gateway configuration',
});
