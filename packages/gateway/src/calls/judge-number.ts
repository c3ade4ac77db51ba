import type { NumberRefusal } from '@faden/protocol';

import type { NumberKind, ReadNumber } from '../ports/numbers.ts';

/** What costs no more than a call and reaches a person. */
const callable: readonly NumberKind[] = ['fixed', 'mobile', 'fixed-or-mobile', 'voip'];

/** Calling codes of no country: satellites, and networks whose prices nobody can know (ITU-T E.164, annex). */
const nowhere = ['800', '808', '870', '878', '881', '882', '883', '888', '979'];

/** A number that may be called, or why it will not be: by its country first, since its kind alone lets satellites and shared revenues through. */
export function judgeNumber(read: ReadNumber, countries: readonly string[]): { readonly e164: string } | { readonly refusal: NumberRefusal } {
  if (read.type !== 'number') return { refusal: read.type === 'incomplete' ? 'number_incomplete' : 'number_impossible' };
  const { e164, country, kind } = read;
  if (nowhere.some((code) => e164.startsWith(`+${code}`))) return { refusal: 'number_satellite' };
  if (country === null || !countries.includes(country)) return { refusal: 'number_country' };
  return callable.includes(kind) ? { e164 } : { refusal: 'number_special' };
}
