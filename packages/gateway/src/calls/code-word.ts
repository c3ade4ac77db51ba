import type { CodeWord } from '@faden/protocol';

import type { Secrets } from '../ports/secrets.ts';

// Things one can picture, told apart by ear also on a bad line; 64 of each, so that six random bits choose one.
const german = `Ahorn Amsel Anker Apfel Birke Birne Blatt Boje Brot Brücke Buche Dachs Distel Drachen Eiche Eimer Erle Fasan Feder Fenster Fichte
  Flöte Forelle Gabel Garten Geige Glocke Hafen Hammer Hase Honig Igel Insel Kanne Kastanie Kerze Kiefer Kirsche Koffer Krone Lampe Laterne Leiter
  Löffel Mantel Möwe Mühle Nelke Ofen Orgel Pflaume Pinsel Quelle Regen Säge Schaukel Segel Spiegel Tanne Teller Trommel Wiese Wolke Ziegel`.split(/\s+/);
const english = `acorn anchor apple barrel basket beaver bell birch blanket bottle bridge bucket candle carpet castle cherry clover compass
  cottage daisy dolphin feather fiddle forest garden ginger hammer harbour harvest hazel honey island jacket kettle ladder lantern lemon maple
  meadow mirror mountain needle olive orchard otter paper pebble pepper pillow pocket rabbit ribbon river saddle silver spoon
  spruce tiger tulip velvet walnut willow window winter`.split(/\s+/);

/** The word lists, each of 64, by language; people of other languages get the English ones. */
export const codeWords: Readonly<Record<string, readonly string[]>> = { de: german, en: english };

const language = (lang: string): readonly string[] => codeWords[lang.slice(0, 2)] ?? english;

/** Two different words by chance: the caller says the first, the customer the second. */
export function chooseCodeWord({ random }: Pick<Secrets, 'random'>, lang: string): CodeWord {
  const words = language(lang);
  const [one = 0, two = 0] = random(2);
  const first = one % words.length;
  // One of all the others, each as likely as the next but for 1 in 64.
  const second = (first + 1 + (two % (words.length - 1))) % words.length;
  return { ours: words[first] ?? '', yours: words[second] ?? '' };
}
