import type { QueueNews } from '@faden/client';
import type { Availability, SiteProfile } from '@faden/protocol';
import { windowSpan } from '@faden/protocol';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CallbackWantedEvent } from '../../events/callback-wanted-event.ts';
import { baseStyles } from '../../look/base.styles.ts';
import { sign } from '../../look/sign.ts';
import { handset } from '../../look/signs/event-signs.ts';
import { textStyles } from '../../look/text.styles.ts';
import { browserClock, type PageClock } from '../../page/clock.ts';
import { WordsController, type WordsHost } from '../../page/words-controller.ts';
import type { TextOverrides } from '../../words/catalogue.ts';
import { directionOf } from '../../words/direction.ts';
import { timedWordsFor, type TimedHost, type TimedWords } from '../../words/timed-words.ts';
import { callbackStyles } from './callback.styles.ts';
import { waitingLine } from './flat-knots.ts';
import { sayExpected, sayWait } from './window-words.ts';

/**
 * How long it takes: for somebody who has not asked yet, the place they would have, the honest range where one can be said,
 * and the way to be called instead; for somebody in the line, the place they have. It stands where colours of ours are, and asks nothing of anybody.
 * @fires faden-callback-wanted - The customer wants to be called.
 * @csspart range - Place and range.
 */
export class FadenWaiting extends LitElement {
  static override styles = [
    baseStyles,
    textStyles,
    callbackStyles,
    css`
      .waiting {
        padding: 16px;
        border-radius: var(--_radius);
        background: var(--_soft);
        --_ground: var(--_soft);
      }
      .waiting h2 {
        line-height: 1.375rem;
        text-wrap: balance;
      }
      .waiting-line {
        position: relative;
        margin: 2px -16px 10px;
      }
      .waiting-line .you {
        position: absolute;
        inset-block-start: 4px;
        inset-inline-start: 0;
        fill: var(--_text);
        stroke: none;
        font-size: 0.75rem;
      }
      .waiting-line .ahead {
        stroke-dasharray: 3 4;
      }
      .waiting-line .dot {
        fill: var(--_accent-text);
        stroke: none;
      }
      .waiting-line:dir(rtl) svg:first-child {
        transform: scaleX(-1);
      }
      p {
        text-wrap: pretty;
      }
      button {
        margin-block-start: 12px;
        min-height: 36px;
      }
      @media (pointer: coarse) {
        button {
          min-height: 44px;
        }
      }
      @media (forced-colors: active) {
        .waiting {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  /** Whether somebody answers now. */
  @property({ attribute: false }) availability: Availability | undefined;
  @property({ attribute: false }) profile: SiteProfile | undefined;
  /** Where a case stands in the line already. */
  @property({ attribute: false }) queue: QueueNews | undefined;
  /** What the call is about, where that is known. */
  @property() topic: string | undefined;
  @property({ attribute: false }) texts: TextOverrides | undefined;
  @property({ attribute: false }) clock: PageClock = browserClock;

  #told = '';

  readonly #language = new WordsController<WordsHost & TimedHost, TimedWords>(this, { stages: ['start', 'conversation', 'callback'], make: timedWordsFor });

  get siteZone(): string | undefined {
    return this.profile?.calendar.timeZone;
  }

  #title(words: TimedWords, { open, until, place, expected, silent }: Availability): string {
    if (expected) return words.text('waitPlace', { place, when: sayWait(words, expected, this.clock.now()) });
    if (!open || silent === 'closed') return until === null ? words.text('closed') : words.text('closedUntil', { time: words.moment(until) });
    return silent === 'nobody' ? words.text('nobodyNow') : words.text('waitUnknown', { place });
  }

  #instead(words: TimedWords, { open, asap, first }: Availability): string {
    if (!open) return words.text('closedOrTime');
    if (asap) return words.text('orWeCallNow');
    if (!first) return '';
    const { from, to } = windowSpan(first);
    const { near, day } = words.when.point(from);
    const said = near === 'other' ? day : words.text(near, { time: '' }).trim();
    return words.text('orWeCall', { day: said, from: words.when.time(from), to: words.when.time(to) });
  }

  /** Minutes run by themselves; only another place is said to those who listen, and that it takes longer. */
  override updated(): void {
    const { words } = this.#language;
    if (!words || !this.queue) return;
    const { place, raised, expected } = this.queue;
    const about = `${place} ${raised ? expected?.to : ''}`;
    if (this.#told !== '' && this.#told !== about) this.renderRoot.querySelector('.announcer')?.replaceChildren(this.#standing(words, this.queue));
    this.#told = about;
  }

  #standing(words: TimedWords, { place, expected, raised }: QueueNews): string {
    const now = this.clock.now();
    if (!expected || Date.parse(expected.to) <= now) return words.text('asapPlace', { place });
    const said = `${words.text('waitPlace', { place, when: sayExpected(words, expected, now) })}.`;
    return raised ? `${said} ${words.text('takesLonger')}` : said;
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this.#language;
    const { availability, queue } = this;
    if (!words) return nothing;
    if (queue) return html`<div lang=${words.locale} dir=${directionOf(this, words.locale)}><p class="s muted" part="range">${this.#standing(words, queue)}</p><p class="announcer unseen" role="status"></p></div>`;
    if (!availability?.callback) return nothing;
    const { open, first, expected, place } = availability;
    const firstWindow = !open && first ? words.text('firstWindow', { time: words.moment(windowSpan(first).from) }) : '';
    return html`<section class="waiting" lang=${words.locale} dir=${directionOf(this, words.locale)}>
      ${open ? html`<p class="s muted">${words.text('ifYouAsk')}</p>` : nothing}
      <h2 class="strong" part="range">${this.#title(words, availability)}</h2>
      ${expected ? waitingLine(place - 1, words.text('you')) : nothing}
      <p class="m">${this.#instead(words, availability)} ${firstWindow}</p>
      <button type="button" @click=${(): boolean => this.dispatchEvent(new CallbackWantedEvent({ topic: this.topic }))}>
        ${sign(handset, 'small')}${words.text(open ? 'callMeBack' : 'chooseTime')}
      </button>
    </section>`;
  }
}
