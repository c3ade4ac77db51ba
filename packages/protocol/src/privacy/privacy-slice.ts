/** The state of consent, export and erasure. Empty until their rules are built; folding their entries leaves it as it is. */
export type PrivacySlice = Readonly<Record<never, never>>;
