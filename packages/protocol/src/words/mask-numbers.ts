import { isCardNumber, MOST_CARD_DIGITS } from './card-number.ts';
import { ibanLength, isIban } from './iban.ts';

/** What people write between the groups of a number: spaces and dashes of all kinds. */
const SEPARATORS = ' \\u00a0\\u2007\\u202f\\u2010-\\u2013-';
const separated = new RegExp(`^[${SEPARATORS}]{1,3}$`);
const isSeparator = new RegExp(`^[${SEPARATORS}]$`);
const beginsIban = new RegExp(`(?<![\\p{L}\\p{N}_])[A-Za-z]{2}[${SEPARATORS}]{0,3}\\d`, 'gu');
const isSign = /^[\p{L}\p{N}_]$/u;
const MOST_SEPARATORS = 3;
/** The longest group of a number that is written in groups; longer ones beside each other are numbers of their own. */
const LONGEST_GROUP = 6;
const SHOWN = 4;

/** A part of a text, from a place up to before another. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Masks the numbers of payment cards and bank accounts (IBAN) in words, all but their last four characters:
 * `XXXX XXXX XXXX 1111`. The text keeps its length. Only what is right by its check digits, and of a known network or country,
 * is masked, so that references, readings and telephone numbers stay as they are.
 */
export function maskNumbers(text: string): string {
  const spans = [...ibansIn(text), ...cardsIn(text)];
  return spans.reduce((masked, { from, to }) => masked.slice(0, from) + hide(masked.slice(from, to)) + masked.slice(to), text);
}

/** Hides digits and letters but the last four; the country of an IBAN stays. */
function hide(number: string): string {
  const country = /^[A-Za-z]{2}/.exec(number)?.[0] ?? '';
  let left = number.replace(/[^A-Za-z0-9]/g, '').length - country.length;
  return country + number.slice(country.length).replace(/[A-Za-z0-9]/g, (sign) => ((left -= 1) < SHOWN ? sign : 'X'));
}

function ibansIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { index } of text.matchAll(beginsIban)) {
    const span = signsFrom(text, index, ibanLength(text.slice(index, index + 2)) ?? 0);
    if (span !== undefined && isIban(text.slice(span.from, span.to).replace(/[^A-Za-z0-9]/g, ''))) spans.push(span);
  }
  return spans;
}

/** So many letters and digits from a place on, with separators between them, and nothing of the kind right after them. */
function signsFrom(text: string, from: number, count: number): Span | undefined {
  let [found, gap, place] = [0, 0, from];
  for (; found < count; place += 1) {
    const sign = text.charAt(place);
    if (/^[A-Za-z0-9]$/.test(sign)) [found, gap] = [found + 1, 0];
    else if (!isSeparator.test(sign) || (gap += 1) > MOST_SEPARATORS) return undefined;
  }
  return found === 0 || isSign.test(text.charAt(place)) ? undefined : { from, to: place };
}

function cardsIn(text: string): readonly Span[] {
  const groups = [...text.matchAll(/\d+/g)].map(({ index, 0: digits }) => ({ from: index, to: index + digits.length }));
  const spans: Span[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const last = cardFrom(text, groups, first);
    if (last === undefined) continue;
    spans.push({ from: groups[first]?.from ?? 0, to: groups[last]?.to ?? 0 });
    first = last;
  }
  return spans;
}

/** The last group of the longest card number that begins with a group. */
function cardFrom(text: string, groups: readonly Span[], first: number): number | undefined {
  let digits = '';
  let found: number | undefined;
  const begins = groups[first]?.from ?? 0;
  for (let last = first; last < groups.length && digits.length <= MOST_CARD_DIGITS; last += 1) {
    const { from, to } = groups[last] ?? { from: 0, to: 0 };
    const isLong = to - from > LONGEST_GROUP;
    if (last > first && (isLong || !separated.test(text.slice(groups[last - 1]?.to, from)))) break;
    digits += text.slice(from, to);
    if (standsAlone(text, begins, to) && isCardNumber(digits)) found = last;
    if (isLong) break;
  }
  return found;
}

/** Whether digits are no part of a reference (with letters at either end), of a telephone number (after a plus) or of a number masked before. */
const standsAlone = (text: string, from: number, to: number): boolean =>
  !/(?:[\p{L}\p{N}_+]|XX[^\p{L}\p{N}])$/u.test(text.slice(Math.max(0, from - 3), from)) && !isSign.test(text.charAt(to));
