/** The state of callbacks. Empty until their rules are built; folding their entries leaves it as it is. */
export type CallbacksSlice = Readonly<Record<never, never>>;
