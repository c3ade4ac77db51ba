import type { TimedWords as Words } from '../../words/timed-words.ts';
import type { Said, Speaker } from '../rows/row.ts';

/** Puts a sentence of ours into words. */
export function say(words: Words, { key, params, times = {} }: Said): string {
  const moments = Object.entries(times).map(([name, at]) => [name, words.moment(at)] as const);
  return words.text(key, { ...params, ...Object.fromEntries(moments) });
}

/** What a speaker is called above their words. */
export function sayWho(words: Words, speaker: Speaker, brand: string): string {
  if (speaker.role === 'you') return words.text('speakerYou');
  if (speaker.role === 'bot') return words.text('automatic');
  return speaker.role === 'agent' ? (speaker.name ?? brand) : brand;
}

/** Several sentences in a row, each closed by a full stop where it has no mark of its own. */
export function sayAll(words: Words, all: readonly Said[]): string {
  return all.map((said) => say(words, said).replace(/[^.?]$/, '$&.')).join(' ');
}
