import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { TimelineAskEvent } from '../../events/timeline-ask-event.ts';
import { TimelineOlderEvent } from '../../events/timeline-older-event.ts';
import { TimelineReadEvent } from '../../events/timeline-read-event.ts';
import { baseStyles } from '../../look/base.styles.ts';
import { textStyles } from '../../look/text.styles.ts';
import { thread } from '../../look/thread.ts';
import type { TimedWords as Words } from '../../words/timed-words.ts';
import { drawRow } from '../entries/draw-row.ts';
import { entryStyles } from '../entries/entry.styles.ts';
import type { Cards, EntryScene, OpenForm } from '../entries/entry-scene.ts';
import type { Row } from '../rows/row.ts';
import { KeyedRows } from './keyed-rows.ts';
import { ScrollKeeper } from './scroll-keeper.ts';
import { timelineStyles } from './timeline.styles.ts';

/**
 * The entries of one case on their thread. Long cases keep only what is seen in the document.
 * It shows rows and asks by events; it never acts itself.
 * @fires faden-timeline-ask - The customer asked something of an entry.
 * @fires faden-timeline-older - Older entries are wanted.
 * @fires faden-timeline-read - The newest entry is in view.
 * @csspart timeline - The scrolling list.
 * @csspart entry - One entry.
 * @csspart bubble - Words of a person.
 */
export class FadenTimeline extends LitElement {
  static override styles = [baseStyles, textStyles, entryStyles, timelineStyles];

  /** What is drawn, oldest first. */
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ attribute: false }) words: Words | undefined;
  /** What every entry is drawn with, except what this element keeps itself. */
  @property({ attribute: false }) scene: Pick<EntryScene, 'brand' | 'now' | 'editMs' | 'fileBytes' | 'readKey' | 'calls' | 'cards'> | undefined;
  /** Who is writing, in words; empty when nobody is. */
  @property({ attribute: false }) typing = '';
  /** Whether older entries can be fetched. */
  @property({ attribute: false }) hasOlder = false;

  @state() private form: OpenForm | undefined;
  @state() private shown: ReadonlySet<string> = new Set();

  readonly #keeper = new ScrollKeeper(this);
  readonly #items = new KeyedRows();
  #fresh: ReadonlySet<string> = new Set();
  #askedOlder: string | undefined;
  #awaited: OpenForm | undefined;

  /** The list that scrolls; nothing before the first drawing. */
  get scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroll');
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('rows')) return;
    const before = changed.get('rows') ?? [];
    const known = new Set(before.slice(-40).map((row) => row.key));
    this.#fresh = known.size > 0 ? new Set(this.rows.slice(-8).filter((row) => !known.has(row.key)).map((row) => row.key)) : new Set();
    this.#keeper.rowsChanged(this.rows);
    if (this.form && !this.rows.some((row) => row.key === this.form?.key)) this.form = undefined;
  }

  /** A form that was opened takes the caret as soon as it is there. */
  override updated(): void {
    if (this.#awaited === this.form) return;
    const field = this.renderRoot.querySelector<HTMLElement>('.ask :is(input, textarea, button)');
    if (this.form && !field) return;
    this.#awaited = this.form;
    field?.focus();
  }

  /** Shows the newest entry. */
  toNewest(): void {
    this.#keeper.toNewest();
  }

  /** Closes an open form, for example once what it asked for is done. */
  closeForm(): void {
    this.form = undefined;
    this.scroller?.focus({ preventScroll: true });
  }

  /** The reader came near the oldest row that is here. */
  nearOldest(): void {
    const oldest = this.rows[0]?.key;
    if (!this.hasOlder || oldest === this.#askedOlder) return;
    this.#askedOlder = oldest;
    this.dispatchEvent(new TimelineOlderEvent());
  }

  /** The reader sees the newest row. */
  nearNewest(): void {
    this.dispatchEvent(new TimelineReadEvent());
  }

  /** What was brought for cards, its looks put on. */
  #cards(): Cards | undefined {
    const cards = this.scene?.cards();
    const sheet = cards?.styles.styleSheet;
    const root = this.shadowRoot;
    if (root && sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return cards;
  }

  #scene(words: Words): EntryScene {
    return {
      ...(this.scene ?? { brand: '', now: 0, editMs: 0, fileBytes: 0, readKey: undefined }),
      words,
      open: this.form,
      shown: this.shown,
      cards: () => this.#cards(),
      ask: (ask) => {
        if (ask.type !== 'copy') this.form = undefined;
        this.dispatchEvent(new TimelineAskEvent(ask));
      },
      form: (open) => {
        if (open) this.form = open;
        else this.closeForm();
      },
      show: (key) => {
        const next = new Set(this.shown);
        if (!next.delete(key)) next.add(key);
        this.shown = next;
      },
    };
  }

  /** The rows are placed before anybody measures them. */
  override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const { words } = this;
    const place = this.scroller?.querySelector('.before');
    if (!words || !place) return;
    const scene = this.#scene(words);
    const { start, end } = this.#keeper.window;
    this.#items.show(place, this.rows.slice(start, end).map((row, i) => drawRow(row, scene, { first: start + i === 0, fresh: this.#fresh.has(row.key) })));
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    const space = (name: string): TemplateResult => html`<li class="space ${name}" role="presentation">${thread('line')}</li>`;
    const last = this.rows.at(-1);
    return html`<div class="scroll" part="timeline" role="log" aria-live="off" aria-label=${words.text('conversation')} tabindex="0">
        ${this.hasOlder && this.#keeper.window.start === 0 ? html`<p class="older s muted">${words.text('older')}</p>` : nothing}
        <ol class="entries" role="list">
          ${space('before')}${space('after')}
          <li class="entry rest ${last?.tie === 'pending' ? 'pending' : ''}" role="presentation">
            ${thread(last?.tie === 'pending' ? 'pending' : 'line')}${this.typing ? html`<p class="typing m muted">${this.typing}</p>` : nothing}
          </li>
        </ol>
      </div>
      ${this.#keeper.away ? html`<button type="button" class="newest s" @click=${(): void => this.toNewest()}>${words.text('toNewest')}</button>` : nothing}`;
  }
}
