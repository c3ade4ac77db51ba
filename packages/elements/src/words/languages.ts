import type { Catalogue, Stage } from './catalogue.ts';

type Load = () => Promise<Partial<Catalogue>>;

/** Every language that is complete, and how each stage of it is fetched: a language nobody reads is never downloaded. */
const languages = {
  en: { start: async () => (await import('./start/en.ts')).startEn, conversation: async () => (await import('./conversation/en.ts')).conversationEn, cards: async () => (await import('./cards/en.ts')).cardsEn, callback: async () => (await import('./callback/en.ts')).callbackEn, case: async () => (await import('./case/en.ts')).caseEn },
  de: { start: async () => (await import('./start/de.ts')).startDe, conversation: async () => (await import('./conversation/de.ts')).conversationDe, cards: async () => (await import('./cards/de.ts')).cardsDe, callback: async () => (await import('./callback/de.ts')).callbackDe, case: async () => (await import('./case/de.ts')).caseDe },
} as const satisfies Readonly<Record<string, Readonly<Record<Stage, Load>>>>;

/** A language with a complete catalogue. */
export type Language = keyof typeof languages;

/** The names of all complete languages. */
export const languageNames = Object.keys(languages) as readonly Language[];

const loaded = new Map<string, Promise<Partial<Catalogue>>>();

/** Fetches one stage of a language, once; a failed fetch is forgotten, so that a later try really tries. */
export function loadTexts(language: Language, stage: Stage): Promise<Partial<Catalogue>> {
  const key = `${language}/${stage}`;
  const known = loaded.get(key);
  if (known) return known;
  const fresh = languages[language][stage]();
  loaded.set(key, fresh);
  fresh.catch(() => loaded.delete(key));
  return fresh;
}

/** The first wish that a catalogue exists for, by its base language (`de-AT` is served by `de`); English when none is. */
export function chooseLanguage(wishes: readonly (string | null | undefined)[]): { readonly language: Language; readonly locale: string } {
  for (const wish of wishes) {
    const base = wish?.toLowerCase().split('-')[0];
    const language = languageNames.find((name) => name === base);
    if (wish && language) return { language, locale: wish };
  }
  return { language: 'en', locale: 'en' };
}
