const openings: readonly RegExp[] = [
  /\b(?:we|I)(?:['’]ll| will| shall)\b/i,
  /\byou(?:['’]ll| will) (?:get|receive|have|hear)\b/i,
  /\b(?:wir|ich) (?:werden?|schicken?|senden?|melden?|rufen?|kümmern?|prüfen?)\b/i,
  /\b(?:werden?|schicken?|senden?|melden?|rufen?|kümmern?|prüfen?) (?:wir|ich)\b/i,
  /\bSie (?:bekommen|erhalten|hören)\b/,
];
const lead = /^(?:yes|ja|gut|okay|ok)?[,.]?\s*(?:(?:we|I)(?:['’]ll| will| shall)|(?:wir|ich) werden?)\s+/i;

/**
 * The first sentence of a draft that says what will be done, by the words it begins with and nothing cleverer;
 * questions promise nothing.
 */
export function soundsLikePromise(draft: string): string | undefined {
  const sentences = draft.match(/[^.!?\n]+[.!?]?/g) ?? [];
  return sentences.map((sentence) => sentence.trim()).find((sentence) => !sentence.endsWith('?') && openings.some((opening) => opening.test(sentence)));
}

/** What is promised in such a sentence, without who promises it. */
export const promisedIn = (sentence: string): string => sentence.replace(lead, '').replace(/[.!]$/, '');
