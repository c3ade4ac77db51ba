import type { Plural } from '@faden/elements/message';

import type { en } from './en.ts';

/** All texts of the desk in one language; English is the type. A text with plural forms in English has them everywhere. */
export type Words = { readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : Plural };
/** The name of a text. */
export type WordKey = keyof Words;
