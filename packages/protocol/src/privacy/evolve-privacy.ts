import type { Entry, PublicKind } from '../entries/entry.ts';
import type { PrivacySlice } from './privacy-slice.ts';

/** What the customer has consented to, after one more entry. */
export function evolvePrivacy(slice: PrivacySlice, entry: Entry<PublicKind>): PrivacySlice {
  if (entry.body === null) return slice;
  if (entry.kind === 'consent.given') return { ...slice, [entry.body.purpose]: { seq: entry.seq, at: entry.at } };
  if (entry.kind !== 'consent.withdrawn') return slice;
  const { purpose } = entry.body;
  return Object.fromEntries(Object.entries(slice).filter(([name]) => name !== purpose));
}
