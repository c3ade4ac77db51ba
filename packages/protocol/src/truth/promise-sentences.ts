import type { SaidBefore } from './contradictions.ts';
import { figuresIn, subjectWords } from './figures.ts';

/** A sentence that promises something; `when` is the time it names, in its own words, where it names one. */
export interface PromiseSentence {
  readonly text: string;
  readonly when?: string;
}

// Who will do something: in English by the auxiliary, in German also by verbs that promise in the present tense.
// `\b` knows no umlauts, so the edges of words are said by what is no letter.
const word = (inner: string): RegExp => new RegExp(`(?<!\\p{L})(?:${inner})(?!\\p{L})`, 'iu');
const VERBS = '(?:werden?|schicken?|senden?|melden?|rufen?|kümmere|kümmern|prüfen?|erstatten?|überweisen?|korrigieren?|erledigen?|klären?|liefern?|kommen?)';

const promising = [
  word("(?:i|we)(?:['’]ll|\\s+will|\\s+shall|\\s+(?:am|are)\\s+going\\s+to)|you(?:['’]ll|\\s+will)\\s+(?:get|receive|hear)"),
  word(`(?:ich|wir)\\s+${VERBS}|${VERBS}\\s+(?:ich|wir)`),
  word('sie\\s+(?:erhalten|bekommen|hören)|(?:erhalten|bekommen|hören)\\s+sie'),
];
// What is denied, asked or made to depend on something is no promise.
const notPromising = [word('not|never|cannot|if|nicht|nie|kein\\p{L}*|wenn|falls|could|würden?|könnten?'), /\?\s*$/];
const days = word(
  'today|tonight|tomorrow|(?:by|until|on|next)\\s+(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month)|heute|morgen|übermorgen|(?:bis|am|nächsten?)\\s+(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|woche|monat)',
);
const timely: ReadonlySet<string> = new Set(['date', 'time', 'tag', 'day', 'woch', 'week', 'stund', 'hour', 'minut', 'minute']);

const READ_LIMIT = 4000;

function whenOf(sentence: string): string | undefined {
  return days.exec(sentence)?.[0] ?? figuresIn(sentence).find(({ unit }) => timely.has(unit))?.text;
}

/** The sentences of a draft that promise something, in German or English: for each the desk asks *by when?* and makes it a promise in one click. */
export function promiseSentences(draft: string): readonly PromiseSentence[] {
  // A full stop after a digit belongs to a date more often than it ends a sentence.
  const sentences = draft.slice(0, READ_LIMIT).split(/(?<=[!?]|(?<!\d)\.)\s+|\n/);
  return sentences.flatMap((sentence): PromiseSentence[] => {
    const text = sentence.trim();
    if (notPromising.some((pattern) => pattern.test(text)) || !promising.some((pattern) => pattern.test(text))) return [];
    const when = whenOf(text);
    return [{ text, ...(when !== undefined && { when }) }];
  });
}

/** The names of open promises that a draft promises again: at least two words say what both are about, and those are half of the promise's. */
export function promisedAgain(open: readonly SaidBefore[], draft: string): readonly string[] {
  const drafted = promiseSentences(draft).map(({ text }) => new Set(subjectWords(text)));
  return open.flatMap(({ name, text }) => {
    const about = subjectWords(text);
    const again = drafted.some((words) => {
      const shared = about.filter((word) => words.has(word)).length;
      return shared >= 2 && shared * 2 >= about.length;
    });
    return again ? [name] : [];
  });
}
