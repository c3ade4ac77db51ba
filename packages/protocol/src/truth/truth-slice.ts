/** The state of statements and corrections. Empty until their rules are built; folding their entries leaves it as it is. */
export type TruthSlice = Readonly<Record<never, never>>;
