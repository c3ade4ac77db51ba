import type { Catalogue, TextKey, TextOverrides } from './catalogue.ts';
import { fill, type Params } from './message.ts';

/** What an element says, in one language; looked up anew at every drawing, so that a change of language shows at once. */
export interface Words {
  /** The locale for numbers, and the `lang` of what is drawn. */
  readonly locale: string;
  /** A text by its name, filled; a text that is not loaded yet is empty. */
  text(key: TextKey, params?: Params): string;
}

/** What {@link createWords} needs: the loaded texts of a language, and the site's own over them. */
export interface WordsDeps {
  readonly locale: string;
  readonly texts: Partial<Catalogue>;
  readonly overrides: TextOverrides | undefined;
}

/** The texts of one language, with the site's own over them text by text. */
export function createWords({ locale, texts, overrides }: WordsDeps): Words {
  return { locale, text: (key, params = {}) => fill(overrides?.[key] ?? texts[key] ?? '', params, locale) };
}
