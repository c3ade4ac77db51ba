/** How far a number has come, as far as a page can tell: only the gateway knows numbers, and only when it is asked to call one. */
export type NumberShape = 'empty' | 'short' | 'open' | 'complete';

interface Country {
  readonly code: string;
  /** The area or network code of a number that begins with 0, where it is one everybody knows. */
  readonly prefix: RegExp;
  /** A number nobody has, to show how numbers are written; from the range the regulator keeps for that. */
  readonly example?: string;
}

const countries: Readonly<Record<string, Country>> = {
  DE: { code: '49', prefix: /^0(?:30|40|69|89|1[567]\d|[2-9]\d1|[2-9]\d{3})/, example: '030 23125 001' },
  AT: { code: '43', prefix: /^0(?:1|6\d\d|[2-9]\d{3})/ },
  CH: { code: '41', prefix: /^0\d\d/ },
};

/** What a person may type between the digits. */
const between = /[\s().\-–/]/g;

/** The digits of a number, with its leading plus. */
const digitsOf = (text: string): string => text.trim().replace(between, '').replace(/^00/, '+');

/** Digits in blocks that can be read aloud: five, then the rest; up to seven stay together. */
function blocks(digits: string): string {
  return digits.length <= 7 ? digits : `${digits.slice(0, 5)} ${blocks(digits.slice(5))}`;
}

function grouped(national: string, { prefix }: Country): string {
  const [area = ''] = prefix.exec(national) ?? [];
  return area === '' ? national : `${area} ${blocks(national.slice(area.length))}`.trimEnd();
}

/**
 * Sets a number in groups as the country writes it, area code first. It only ever adds and removes spaces: what it cannot
 * read (another country, letters) stays as it was typed. A library that knows all countries weighs more than the whole room.
 */
export function groupNumber(text: string, country = ''): string {
  const own = countries[country];
  const digits = digitsOf(text);
  if (own === undefined || !/^\+?\d+$/.test(digits)) return text;
  if (!digits.startsWith('+')) return grouped(digits, own);
  if (!digits.startsWith(`+${own.code}`)) return text;
  const national = digits.slice(own.code.length + 1);
  return national === '' ? digits : `+${own.code} ${grouped(`0${national}`, own).slice(1)}`;
}

/** A number never breaks over lines. */
export const unbroken = (number: string): string => number.trim().replace(/ /g, '\u00a0');

const countryOf = (number: string): Country | undefined => Object.values(countries).find(({ code }) => number.startsWith(`+${code}`));

/**
 * A number as it is said: at home where `beside` (the other end of the call) is of the same country, else with its country
 * code, as telephones show it. What is no E.164 stays as it was typed.
 */
export function saidNumber(number: string, beside = number): string {
  const country = countryOf(number);
  if (country === undefined) return unbroken(number);
  const national = grouped(`0${number.slice(country.code.length + 1)}`, country);
  return unbroken(country === countryOf(beside) ? national : `+${country.code} ${national.slice(1)}`);
}

/** A number that can be shown as an example, where one is known that belongs to nobody. */
export const exampleNumber = (country = ''): string | undefined => countries[country]?.example;

/** `short`: no number anywhere has so few digits. `complete`: it has as many as most. Between them nobody can say here. */
export function numberShape(text: string): NumberShape {
  const digits = digitsOf(text).replace(/\D/g, '').length;
  if (digitsOf(text) === '') return 'empty';
  if (digits < 9) return 'short';
  return digits >= 10 && digits <= 15 ? 'complete' : 'open';
}
