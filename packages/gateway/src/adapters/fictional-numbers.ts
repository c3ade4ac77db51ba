import type { NumberKind, Numbers, ReadNumber } from '../ports/numbers.ts';

/** Numbers that ring nowhere, reserved for stories and tests: in Germany by the Bundesnetzagentur, abroad by their own authorities. */
const fictional = [/^\+493023125\d{3}$/, /^\+496990009\d{3}$/, /^\+494066969\d{3}$/, /^\+492214710\d{3}$/, /^\+498999998\d{3}$/];

/** Enough of the rest to see how numbers are refused: expensive ones, foreign ones and satellites. */
const others: readonly (readonly [start: RegExp, country: string | null, kind: NumberKind])[] = [
  [/^\+49900\d{7}$/, 'DE', 'premium'],
  [/^\+49180\d{7,8}$/, 'DE', 'shared-cost'],
  [/^\+49700\d{8}$/, 'DE', 'personal'],
  [/^\+88[123]\d{8,12}$/, null, 'mobile'],
  [/^\+1[2-9]\d{9}$/, 'US', 'fixed-or-mobile'],
];

const abroad: Readonly<Record<string, string>> = { DE: '49', AT: '43', CH: '41' };

/** As much of a numbering plan as demonstrations and tests need: the ranges in which no telephone rings. A server brings a real one. */
export const fictionalNumbers: Numbers = {
  read: (text, country) => {
    const e164 = inFull(text, abroad[country] ?? '49');
    if (e164 === undefined) return { type: 'impossible' };
    if (fictional.some((range) => range.test(e164))) return { type: 'number', e164, country: 'DE', kind: 'fixed' };
    const known = others.find(([start]) => start.test(e164));
    if (known !== undefined) return { type: 'number', e164, country: known[1], kind: known[2] } satisfies ReadNumber;
    return { type: e164.length < 12 ? 'incomplete' : 'impossible' };
  },
};

/** Digits in E.164; nothing for what holds anything but digits and the marks people put between them. */
function inFull(text: string, code: string): string | undefined {
  if (!/^\+?[\d\s()/.-]+$/.test(text)) return undefined;
  const digits = text.replaceAll('(0)', '').replaceAll(/[^\d+]/g, '');
  if (digits.startsWith('+')) return digits;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  return digits.startsWith('0') ? `+${code}${digits.slice(1)}` : undefined;
}
