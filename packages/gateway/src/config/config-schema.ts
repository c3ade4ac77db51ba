import { definitions, type FigureName, langSchema, lineSchema, policiesSchema, REFERENCE_PREFIX, siteProfileSchema, slugSchema } from '@faden/protocol';
import * as v from 'valibot';

import { callsSchema, waitingSchema } from './calls-schema.ts';
import { channelsSchema } from './channels-schema.ts';

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);

/** An origin exactly as a browser sends it. */
const originSchema = v.pipe(v.string(), v.check(isOrigin, 'must be an exact origin such as "https://www.example.com", without a path or a closing slash'));

const kidSchema = v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/, 'must be 1 to 64 letters, digits, dots, underscores or hyphens'));

/** A key a site's own backend signs identities with; its algorithm is fixed here. */
const identityKeySchema = v.variant('alg', [
  v.strictObject({ kid: kidSchema, alg: v.literal('ES256'), jwk: v.looseObject({ kty: v.literal('EC'), crv: v.literal('P-256'), x: v.string(), y: v.string() }) }),
  v.strictObject({ kid: kidSchema, alg: v.literal('EdDSA'), jwk: v.looseObject({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: v.string() }) }),
  v.strictObject({
    kid: kidSchema,
    alg: v.literal('HS256'),
    secret: v.pipe(v.string(), v.regex(/^[\w-]{43,}$/, 'must be 32 random bytes or more in base64url, which is 43 characters or more')),
  }),
]);

/** Public holidays of an ISO 3166-2 subdivision, which the loader turns into dated exceptions. */
const holidaysSchema = v.strictObject({
  subdivision: v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'must be an ISO 3166-2 code such as "DE-BY"')),
});

const { version: _made, transcriptKey: _kept, prefix, ...shown } = siteProfileSchema.entries;

/** The figures a site shows to everybody. */
const factsSchema = v.strictObject({
  figures: v.pipe(v.array(v.picklist(Object.keys(definitions) as FigureName[])), v.minLength(1, 'must name at least one figure')),
  /** Over so many whole days up to today; 90 by default. */
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(400))),
});

/** One brand of one company: what the public profile shows, and what stays inside (origins, keys). */
export const siteConfigSchema = v.strictObject({
  ...shown,
  prefix: v.pipe(prefix, v.regex(REFERENCE_PREFIX, 'must be two to four capital letters without I, L and O')),
  languages: v.pipe(v.array(langSchema), v.minLength(1, 'must name at least one language')),
  holidays: v.optional(holidaysSchema),
  policies: v.optional(v.strictObject(v.partial(policiesSchema).entries)),
  calls: v.optional(callsSchema),
  waiting: v.optional(waitingSchema),
  facts: v.optional(factsSchema),
  origins: v.array(originSchema),
  identity: v.optional(v.strictObject({
    /** What a token's `aud` must be; the site's id by default. */
    audience: v.optional(lineSchema),
    keys: v.pipe(v.array(identityKeySchema), v.minLength(1, 'must hold at least one key')),
  })),
});
/** One brand of one company, as configured. */
export type SiteConfig = v.InferOutput<typeof siteConfigSchema>;

/** Somebody who answers. The role card customers see is made of this and the site. */
export const agentConfigSchema = v.strictObject({
  id: slugSchema,
  name: lineSchema,
  role: v.picklist(['agent', 'supervisor', 'company']),
  /** Who employs them; the site's operator by default. */
  employer: v.optional(lineSchema),
  sites: v.pipe(v.array(slugSchema), v.minLength(1, 'must name at least one site')),
  /** The topics they answer; all of their sites by default. */
  skills: v.optional(v.pipe(v.array(slugSchema), v.minLength(1, 'must name at least one topic'))),
  decides: v.optional(v.pipe(v.string(), v.maxLength(500))),
  supervisor: v.optional(lineSchema),
  passwordHash: v.pipe(v.string(), v.regex(/^scrypt\$\d+\$\d+\$\d+\$[\w-]{22,}\$[\w-]{43}$/, 'must be a hash of the form scrypt$N$r$p$salt$key')),
});
/** Somebody who answers, as configured. */
export type AgentConfig = v.InferOutput<typeof agentConfigSchema>;

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What may be done how often, where it differs from the defaults. */
const limitsSchema = v.strictObject({
  /** Commands of one customer at once, and on average. */
  commandsBurst: v.optional(count),
  commandsPerMinute: v.optional(count),
  /** New sessions from one block of addresses. */
  sessionsPerHour: v.optional(count),
});

/** Everything an operator decides about the gateway. */
export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  /** A demonstration: the clock may be moved and passwords may be weak. */
  demo: v.optional(v.boolean()),
  sites: v.pipe(v.array(siteConfigSchema), v.minLength(1, 'must hold at least one site')),
  agents: v.array(agentConfigSchema),
  limits: v.optional(limitsSchema),
  channels: v.optional(channelsSchema),
});
/** Everything an operator decides about the gateway, checked. */
export type GatewayConfig = v.InferOutput<typeof configSchema>;
