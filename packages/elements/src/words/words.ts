import type { Catalogue, TextKey, TextOverrides } from './catalogue.ts';
import { fill, type Params } from './message.ts';
import type { When } from './when.ts';

/** Everything an element says, in one language; looked up anew at every drawing, so that a change of language shows at once. */
export interface Words {
  /** The locale for numbers, and the `lang` of what is drawn. */
  readonly locale: string;
  readonly when: When;
  /** A text by its name, filled; a text that is not loaded yet is empty. */
  text(key: TextKey, params?: Params): string;
  /** A moment within a sentence: `today 15:00`, `Wed 25 Nov, 12:00`, with the zone when it differs. */
  moment(at: string): string;
}

/** What {@link createWords} needs: the loaded texts of a language, and the site's own over them. */
export interface WordsDeps {
  readonly locale: string;
  readonly texts: Partial<Catalogue>;
  readonly overrides?: TextOverrides;
  readonly when: When;
}

/** Binds texts and times of one language together. */
export function createWords({ locale, texts, overrides, when }: WordsDeps): Words {
  const text = (key: TextKey, params: Params = {}): string => fill(overrides?.[key] ?? texts[key] ?? '', params, locale);
  return {
    locale,
    when,
    text,
    moment(at) {
      const { near, day, time, zone } = when.point(at);
      const said = near === 'other' ? text('onDay', { day, time }) : text(near, { time });
      return zone === undefined ? said : text('inZone', { when: said, zone });
    },
  };
}
