import { fill, type Params } from '@faden/elements/message';

import { useModel } from '../app/model-context.ts';
import type { Preferences } from '../app/ports.ts';
import type { WordKey, Words } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const catalogues: Readonly<Record<Preferences['lang'], Words>> = { en, de };

/** Says a text of the catalogue in the agent's language; `n` chooses the plural form. */
export type Say = (key: WordKey, params?: Params) => string;

/** Says texts in one language. */
export function sayIn(lang: Preferences['lang']): Say {
  return (key, params = {}) => fill(catalogues[lang][key], params, lang);
}

/** Says texts in the language the agent chose, and draws again when that changes. */
export function useWords(): Say {
  return sayIn(useModel().preferences.value.lang);
}
