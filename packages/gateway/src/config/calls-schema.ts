import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const share = v.pipe(v.number(), v.minValue(0.01, 'must be a share from 0.01 to 1'), v.maxValue(1, 'must be a share from 0.01 to 1'));
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as "DE"'));
const telephone = v.pipe(v.string(), v.regex(/^\+[1-9]\d{4,14}$/, 'must be a number in E.164 such as "+4930231250"'));

/** How a site calls people back; all of it has defaults. A site offers calls when its `channels` name `phone`. */
export const callsSchema = v.strictObject({
  /** The country whose numbers need no prefix; that of the public holidays by default, else `DE`. */
  country: v.optional(country),
  /** The countries whose numbers are called; the site's own and DE, AT and CH by default. */
  countries: v.optional(v.pipe(v.array(country), v.minLength(1, 'must name at least one country'))),
  /** The number that calls, which customers see beforehand. */
  callingNumber: v.optional(telephone),
  /** How long a window is, how soon the first one may be, and how many days with opening are offered. */
  slotMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(480))),
  leadMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(14))),
  /** How many calls fit into a window; worked out from the agents of the topic where it is absent. */
  capacity: v.optional(count),
  /** The part of the agents' time that belongs to booked calls, and how much of it may be planned. */
  share: v.optional(share),
  occupancy: v.optional(share),
  /** How many calls may be asked for within 24 hours: to a number, to all numbers that differ in the last four digits only, by a customer, by a block of addresses, at the site. */
  perNumber: v.optional(count),
  perPrefix: v.optional(count),
  perCustomer: v.optional(count),
  perAddressBlock: v.optional(count),
  perSite: v.optional(count),
});
/** What waiting times are worked out from. Without `handlingSeconds` none is said until enough of them is known. */
export const waitingSchema = v.strictObject({
  /** How long one conversation or call takes on average, wrap-up included. */
  handlingSeconds: v.optional(count),
  /** After how long people give up waiting on average; they never do where it is absent. */
  patienceSeconds: v.optional(count),
});
