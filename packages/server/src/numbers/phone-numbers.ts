import type { NumberKind, Numbers, ReadNumber } from '@faden/gateway';
import { type CountryCode, isSupportedCountry, type NumberType, parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/max';

const kinds: Readonly<Record<Exclude<NumberType, undefined>, NumberKind>> = {
  FIXED_LINE: 'fixed',
  MOBILE: 'mobile',
  FIXED_LINE_OR_MOBILE: 'fixed-or-mobile',
  VOIP: 'voip',
  TOLL_FREE: 'toll-free',
  PREMIUM_RATE: 'premium',
  SHARED_COST: 'shared-cost',
  PERSONAL_NUMBER: 'personal',
  PAGER: 'pager',
  UAN: 'company',
  VOICEMAIL: 'voicemail',
};

/** The numbering plans of the world, from the full tables of libphonenumber: the smaller ones do not tell what a number costs. */
export const phoneNumbers: Numbers = {
  read: (text, country) => {
    const defaultCountry = isSupportedCountry(country) ? country : undefined;
    const options = { extract: false, ...(defaultCountry === undefined ? {} : { defaultCountry }) };
    const number = parsePhoneNumberFromString(text, options);
    if (number === undefined || number.ext !== undefined || !number.isValid()) return { type: isTooShort(text, defaultCountry) ? 'incomplete' : 'impossible' };
    const type = number.getType();
    return { type: 'number', e164: number.number, country: number.country ?? null, kind: type === undefined ? 'unknown' : kinds[type] } satisfies ReadNumber;
  },
};

// Some plans know numbers of two digits, which the tables therefore call impossible rather than short.
const FEWEST_DIGITS = 6;

const isTooShort = (text: string, country: CountryCode | undefined): boolean =>
  /^[+\d\s()/.-]+$/.test(text) && (text.replaceAll(/\D/g, '').length < FEWEST_DIGITS ||
    validatePhoneNumberLength(text, country === undefined ? {} : { defaultCountry: country }) === 'TOO_SHORT');
