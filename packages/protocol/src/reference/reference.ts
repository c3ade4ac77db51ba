/** The symbols of a reference: digits and capitals without those mistaken for one another, 0 O 1 I L. */
export const REFERENCE_SYMBOLS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** What a site may put before its references: two to four letters of the same alphabet. */
export const REFERENCE_PREFIX = /^[A-HJKMNP-Z]{2,4}$/;

/** How many random bytes one reference takes. */
export const REFERENCE_RANDOM_BYTES = 12;

const RANDOM_SYMBOLS = 6;
// A prime number of symbols makes every weighted difference count.
const BASE = REFERENCE_SYMBOLS.length;
// Any constant serves; with this one MB-7F3K-92Q, the example of all pages, is a valid reference.
const REMAINDER = 28;

// What a reader makes of a symbol outside the alphabet. L is not here: it looks like no symbol of ours.
const MISREAD: Readonly<Record<string, string>> = { '0': 'Q', O: 'Q', '1': '7', I: 'J' };

/**
 * The weights 2, 3, 4 … from the right differ from each other and from 0 in the field of 31 elements, and so do
 * neighbouring ones. A wrong symbol or a swap of neighbours thus changes the sum, the check symbol's weight being 1.
 */
function weigh(symbols: string): number {
  let sum = 0;
  for (let place = 0; place < symbols.length; place++) {
    sum += (symbols.length + 1 - place) * REFERENCE_SYMBOLS.indexOf(symbols.charAt(place));
  }
  return sum % BASE;
}

function checkSymbol(symbols: string): string {
  return REFERENCE_SYMBOLS.charAt((REMAINDER + BASE - weigh(symbols)) % BASE);
}

const written = (prefix: string, body: string): string => `${prefix}-${body.slice(0, 4)}-${body.slice(4)}`;

/** A case's reference from a site's prefix and 12 random bytes; chance repeats are the caller's to refuse. */
export function makeReference(prefix: string, random: Uint8Array): string {
  let body = '';
  for (let symbol = 0; symbol < RANDOM_SYMBOLS; symbol++) {
    // Two bytes a symbol keep the preference for the first symbols under one in two thousand.
    const drawn = (random[symbol * 2] ?? 0) * 256 + (random[symbol * 2 + 1] ?? 0);
    body += REFERENCE_SYMBOLS.charAt(drawn % BASE);
  }
  return written(prefix, body + checkSymbol(prefix + body));
}

/**
 * The reference somebody wrote or dictated, as we write it; nothing when it cannot be one.
 * Case, spaces and dashes do not matter, and signs that are not in the alphabet are read as what they look like.
 */
export function parseReference(text: string): string | undefined {
  const symbols = [...text.toUpperCase().replace(/[\s\p{Pd}._/]/gu, '')].map((sign) => MISREAD[sign] ?? sign).join('');
  const body = symbols.slice(-RANDOM_SYMBOLS - 1);
  const prefix = symbols.slice(0, -RANDOM_SYMBOLS - 1);
  if (!REFERENCE_PREFIX.test(prefix) || [...body].some((symbol) => !REFERENCE_SYMBOLS.includes(symbol))) return undefined;
  return checkSymbol(symbols.slice(0, -1)) === body.at(-1) ? written(prefix, body) : undefined;
}
