import type { Faden } from '@faden/client';

/** A sample that runs: it gets a client and somewhere to print. */
export type Sample = (bench: { readonly faden: Faden; readonly print: (...words: readonly unknown[]) => void }) => Promise<void>;
