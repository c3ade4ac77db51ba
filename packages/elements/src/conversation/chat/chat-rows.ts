import type { CaseHandle, Conversation, Faden } from '@faden/client';
import type { SiteProfile } from '@faden/protocol';
import type { PageClock } from '../../page/clock.ts';
import type { TextOverrides } from '../../words/catalogue.ts';
import type { TimedWords as Words } from '../../words/timed-words.ts';
import type { EntryScene } from '../entries/entry-scene.ts';
import type { Row } from '../rows/row.ts';
import { needsMore, rowsOf } from '../rows/rows.ts';
import type { CardsKeeper } from './cards-keeper.ts';

/** What rows are made from here. */
export interface ChatRowsSource {
  readonly conversation: Conversation | undefined;
  readonly brand: string;
  readonly words: Words;
  readonly now: number;
  readonly cards: CardsKeeper;
}

/** What the scene of the rows is made from. */
export interface ChatScene {
  readonly profile: SiteProfile | undefined;
  readonly now: number;
  readonly faden: Faden | undefined;
  readonly handle: CaseHandle | undefined;
  readonly clock: PageClock;
  readonly texts: TextOverrides | undefined;
  readonly cards: CardsKeeper;
}

/** The last own message, when the centre has read so far. */
function lastRead(conversation: Conversation): string | undefined {
  const mine = conversation.timeline.findLast(({ entry }) => entry.kind === 'message.posted' && entry.by.role === 'customer');
  const seq = mine?.entry.seq;
  return seq !== undefined && seq <= conversation.read.centre ? mine?.key : undefined;
}

/** Makes rows only when the conversation, the language or the brand has changed: keystrokes cost nothing here. */
export class ChatRows {
  rows: readonly Row[] = [];
  readKey: string | undefined;
  #madeOf: readonly unknown[] = [];

  of({ conversation, brand, words, now, cards }: ChatRowsSource): readonly Row[] {
    if (!conversation) return this.rows;
    const more = needsMore({ view: conversation, uploads: conversation.uploads }) ? cards.want()?.rows : undefined;
    const madeOf = [conversation, brand, words, more];
    if (madeOf.every((part, i) => part === this.#madeOf[i])) return this.rows;
    this.#madeOf = madeOf;
    this.readKey = lastRead(conversation);
    this.rows = rowsOf({ view: conversation, uploads: conversation.uploads, brand, dayKey: (at) => words.when.dayKey(at), now: new Date(now).toISOString(), more });
    return this.rows;
  }

  /** What every row is drawn with. */
  scene({ profile, now, faden, handle, clock, texts, cards }: ChatScene): Pick<EntryScene, 'brand' | 'now' | 'editMs' | 'fileBytes' | 'readKey' | 'calls' | 'cards'> {
    const { editMs = 900_000, fileBytes = 10_485_760 } = profile?.policies ?? {};
    return { brand: profile?.name ?? '', now, editMs, fileBytes, readKey: this.readKey, calls: faden && handle && { faden, case: handle.id, clock, texts }, cards: () => cards.want() };
  }

  /** The name a file was shared with. */
  fileName(id: string): string | undefined {
    return this.rows.flatMap((row) => (row.kind === 'file' && row.file.id === id ? [row.file.name] : []))[0];
  }

  /** Who is writing, in words. */
  typing(conversation: Conversation | undefined, words: Words): string {
    const writer = conversation?.typing[0];
    if (!writer) return '';
    return writer.name === undefined ? words.text('someoneWrites') : words.text('isWriting', { name: writer.name });
  }
}
