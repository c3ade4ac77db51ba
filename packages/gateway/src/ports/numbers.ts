/** What a telephone number costs and reaches, as the tables of its country say. */
export type NumberKind =
  | 'fixed' | 'mobile' | 'fixed-or-mobile' | 'voip'
  | 'toll-free' | 'premium' | 'shared-cost' | 'personal' | 'pager' | 'company' | 'voicemail'
  | 'unknown';

/** A number as it was read; `country` is ISO 3166-1, `null` for networks that belong to none. */
export type ReadNumber =
  | { readonly type: 'number'; readonly e164: string; readonly country: string | null; readonly kind: NumberKind }
  | { readonly type: 'impossible' | 'incomplete' };

/** Knows the numbering plans of the world. It only reads; whether a number is called is decided elsewhere. */
export interface Numbers {
  /** Reads a number as people of `country` write it; what follows a `+` or a prefix for abroad is read as it stands. */
  read(text: string, country: string): ReadNumber;
}
