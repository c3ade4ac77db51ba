import type { TimedWords as Words } from '../../words/timed-words.ts';
import type { Row } from '../rows/row.ts';
import { announcement } from './announcement.ts';

/** Says each new row once and politely, to those who listen; what was there when the conversation opened is not read out. */
export class Announcer {
  #last: string | undefined;

  /** Forgets what was seen, because another conversation is shown. */
  startAgain(): void {
    this.#last = undefined;
  }

  see(rows: readonly Row[], words: Words, brand: string, region: Element | null): void {
    const last = rows.at(-1)?.key;
    const before = this.#last;
    this.#last = last ?? '';
    if (before === undefined || before === last) return;
    const from = rows.findIndex((row) => row.key === before);
    const fresh = rows.slice(from < 0 ? -1 : from + 1);
    this.say(fresh.map((row) => announcement(row, words, brand)).filter(Boolean).join(' '), region);
  }

  /** A live region reads what is put into it; an equal text again is a new node, so it is read again. */
  say(text: string, region: Element | null): void {
    if (text !== '') region?.replaceChildren(document.createTextNode(text));
  }
}
