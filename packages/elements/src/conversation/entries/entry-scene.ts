import type { Faden } from '@faden/client';
import type { CSSResult, nothing, TemplateResult } from 'lit';
import type { PageClock } from '../../page/clock.ts';
import type { TextOverrides } from '../../words/catalogue.ts';
import type { TimedWords as Words } from '../../words/timed-words.ts';

import type { FileRow, MessageRow, RowOf } from '../rows/row.ts';
import type { MoreRows } from '../rows/rows.ts';

/** Which form stands open beneath a row; one at a time. */
export type OpenForm = { readonly key: string; readonly form: 'edit' | 'remove' | 'correct' | 'partly' | 'no' };

/** What the customer asked of a row. The timeline passes it on; whoever holds the client acts. */
export type Ask =
  | { readonly type: 'confirm-understanding' }
  | { readonly type: 'correct-understanding'; readonly text: string }
  | { readonly type: 'answer-resolution'; readonly answer: 'yes' | 'partly' | 'no'; readonly points?: readonly string[]; readonly text?: string }
  | { readonly type: 'edit'; readonly name: string; readonly text: string }
  | { readonly type: 'redact'; readonly name: string }
  | { readonly type: 'retry' | 'discard'; readonly name: string }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'download'; readonly file: string }
  | { readonly type: 'attach' | 'person' };

/** What a small form beneath an entry asks for. */
export interface FormShape {
  readonly label: string;
  readonly value?: string;
  readonly submit: string;
  /** Whether the words may be left out. */
  readonly optional?: boolean;
  /** Choices to tick before the words. */
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
  done(text: string, chosen: readonly string[]): void;
}

/** Rows that only what is brought later can draw. */
export type CardRow = RowOf<'file' | 'event' | 'understanding' | 'resolution' | 'statement' | 'promise' | 'callback'>;

/** What is brought when the first entry needs it: how further kinds are read and drawn, and what happens to words beyond being said. */
export interface Cards {
  readonly rows: MoreRows;
  readonly styles: CSSResult;
  draw(row: CardRow, scene: EntryScene): TemplateResult | typeof nothing;
  /** Why something was finally not taken. */
  refused(row: MessageRow | FileRow, scene: EntryScene): TemplateResult;
  removed(row: MessageRow, scene: EntryScene): TemplateResult;
  versions(row: MessageRow, scene: EntryScene): TemplateResult;
  edit(row: MessageRow, scene: EntryScene): TemplateResult;
  remove(row: MessageRow, scene: EntryScene): TemplateResult;
}

/** Everything a row is drawn with, besides itself. */
export interface EntryScene {
  readonly words: Words;
  readonly brand: string;
  /** Epoch milliseconds; decides whether own words can still be changed. */
  readonly now: number;
  /** How long own words can be changed, in milliseconds. */
  readonly editMs: number;
  /** The greatest file the site takes, in bytes. */
  readonly fileBytes: number;
  /** The key of the last own message the centre has read. */
  readonly readKey: string | undefined;
  /** Whose callbacks are drawn; absent where there is no client. */
  readonly calls?: { readonly faden: Faden; readonly case: string; readonly clock: PageClock; readonly texts: TextOverrides | undefined } | undefined;
  readonly open: OpenForm | undefined;
  /** Keys of edited messages whose earlier versions are shown. */
  readonly shown: ReadonlySet<string>;
  /** The drawings of cards and forms; asking for them brings them, and until then they are not there. */
  cards(): Cards | undefined;
  ask(ask: Ask): void;
  /** Opens a form beneath a row, or closes the open one. */
  form(open: OpenForm | undefined): void;
  /** Shows or hides the earlier versions of a message. */
  show(key: string): void;
}
