/** The state of the promise ledger. Empty until their rules are built; folding their entries leaves it as it is. */
export type CommitmentsSlice = Readonly<Record<never, never>>;
