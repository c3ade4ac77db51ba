import type { Instant } from '../basics/primitives.ts';

/** What the customer has consented to and not withdrawn, by purpose; `seq` points at the words they consented to. */
export type PrivacySlice = Readonly<Record<string, { readonly seq: number; readonly at: Instant }>>;
