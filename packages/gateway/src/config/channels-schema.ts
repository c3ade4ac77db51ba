import { siteProfileSchema, slugSchema } from '@faden/protocol';
import * as v from 'valibot';

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);

const variable = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,63}$/, 'must be the name of an environment variable such as "FADEN_PHONE_TOKEN", never the secret itself'));
const telephoneOrSip = v.pipe(v.string(), v.regex(/^(\+[1-9]\d{4,14}|sips?:[\w.+-]+@[\w.-]+(:\d{1,5})?)$/, 'must be a number in E.164 such as "+4930231250", or a SIP address such as "sip:aylin@example.com"'));
const address = v.pipe(v.string(), v.maxLength(254), v.regex(/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i, 'must be one address such as "service@example.com"'));
const host = v.pipe(v.string(), v.regex(/^[a-z0-9]([a-z0-9.-]{0,252}[a-z0-9])?$/i, 'must be the name of a host such as "smtp.example.com"'));
const between = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least, `must be from ${least} to ${most}`), v.maxValue(most, `must be from ${least} to ${most}`));

/** How calls are made: by hand from the desk, or through a provider that speaks Twilio's interface. */
const phoneSchema = v.variant('type', [
  v.strictObject({ type: v.literal('manual') }),
  v.strictObject({
    type: v.literal('twilio'),
    account: v.pipe(v.string(), v.regex(/^\w{2,64}$/, 'must be the account\'s id such as "AC0123…"')),
    /** The environment variable with the token of the account. */
    tokenVariable: variable,
    /** The provider's origin; `https://api.twilio.com` by default. */
    api: v.optional(v.pipe(v.string(), v.check(isOrigin, 'must be an origin such as "https://api.twilio.com"'))),
    /** Each agent's own telephone, which rings first. Whoever has none dials by hand. */
    phones: v.record(slugSchema, telephoneOrSip),
    /** Agents press a key before the customer is called; true by default. */
    asksForKey: v.optional(v.boolean()),
    /** Whether the provider listens for answering machines; true by default. */
    detectsMachines: v.optional(v.boolean()),
    /** Customers hear who calls, and a key ends a call they did not ask for; true by default. */
    announces: v.optional(v.boolean()),
    /** How long each telephone rings; 25 by default. */
    ringSeconds: v.optional(between(5, 60)),
  }),
]);

/** The server that takes our mail. */
const mailSchema = v.strictObject({
  host,
  /** 587 by default, or 465 with `security` `tls`. */
  port: v.optional(between(1, 65_535)),
  /** `starttls`, the default, and `tls` send nothing unencrypted; `none` is for a server on the same machine. */
  security: v.optional(v.picklist(['starttls', 'tls', 'none'])),
  user: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(254))),
  /** The environment variable with the password of `user`. */
  passwordVariable: v.optional(variable),
  /** The address each site's mail comes from, by the site's id. */
  senders: v.record(siteProfileSchema.entries.id, address),
});

/** The ways out to people besides the page itself. */
export const channelsSchema = v.strictObject({
  /** By hand where it is left out. */
  phone: v.optional(phoneSchema),
  /** Without it no mail is sent; a demonstration then keeps its mail in a mailbox of its own. */
  mail: v.optional(mailSchema),
});
