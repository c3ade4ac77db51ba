import type { callbackEn } from './callback/en.ts';
import type { cardsEn } from './cards/en.ts';
import type { caseEn } from './case/en.ts';
import type { conversationEn } from './conversation/en.ts';
import type { Plural } from './message.ts';
import type { startEn } from './start/en.ts';

/** The same keys in another language; a text that has plural forms in English has them everywhere. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Plural };

/** Texts of what is drawn until one can type. */
export type StartTexts = Translated<typeof startEn>;
/** Texts of the conversation. */
export type ConversationTexts = Translated<typeof conversationEn>;

/** Texts of cards, events and whatever else is brought with them. */
export type CardsTexts = Translated<typeof cardsEn>;

/** Texts of calls. */
export type CallbackTexts = Translated<typeof callbackEn>;

/** Texts of one case in the open. */
export type CaseTexts = Translated<typeof caseEn>;

/** All texts of one language. English is the type. */
export interface Catalogue extends StartTexts, ConversationTexts, CardsTexts, CallbackTexts, CaseTexts {}
/** The name of a text. */
export type TextKey = keyof Catalogue;
/** Texts a site replaces; what it leaves out falls back text by text. */
export type TextOverrides = Partial<Catalogue>;

/** The parts of a catalogue, by when they are downloaded. */
export type Stage = 'start' | 'conversation' | 'cards' | 'callback' | 'case';
