/** A text that depends on a number: one form per plural category of its language, chosen by the parameter `n`. */
export type Plural = { readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string };

/** A text of a catalogue: `{name}` stands for a parameter. */
export type Message = string | Plural;

/** What a message is filled with. */
export type Params = Readonly<Record<string, string | number>>;

const rules = new Map<string, Intl.PluralRules>();

function pluralRules(lang: string): Intl.PluralRules {
  const known = rules.get(lang) ?? new Intl.PluralRules(lang);
  rules.set(lang, known);
  return known;
}

/**
 * Fills a message for one language. Numbers are written as the language writes them; a missing parameter stays visible
 * as `{name}`, because a hole in a sentence is worse than a mistake that is seen.
 */
export function fill(message: Message, params: Params, lang: string): string {
  const n = params.n;
  const text = typeof message === 'string' ? message : (message[pluralRules(lang).select(Number(n ?? 0))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params[name];
    return value === undefined ? hole : typeof value === 'number' ? value.toLocaleString(lang) : value;
  });
}
