/** The state of calls and deliveries. Empty until their rules are built; folding their entries leaves it as it is. */
export type ContactSlice = Readonly<Record<never, never>>;
