import { de } from './de.ts';
import { en } from './en.ts';
import type { MailWords } from './mail-words.ts';

/** The words of a language; English where there are none. */
export const mailWordsFor = (lang: string): MailWords & { readonly lang: 'de' | 'en' } => (/^de\b/i.test(lang) ? { ...de, lang: 'de' } : { ...en, lang: 'en' });
