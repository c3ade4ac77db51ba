import type { CallbackName, Faden } from '@faden/client';
import { html, nothing, type TemplateResult } from 'lit';
import { drawQuiet } from '../../look/quiet.ts';
import type { PageClock } from '../../page/clock.ts';
import type { TextOverrides } from '../../words/catalogue.ts';
import type { TimedWords as Words } from '../../words/timed-words.ts';
import type { BookingScene } from './draw-booking.ts';
import { saidNumber } from './number-shape.ts';

/** What the live card is drawn with. */
export interface WatchScene {
  readonly words: Words;
  readonly name: CallbackName;
  readonly faden: Faden | undefined;
  readonly clock: PageClock;
  readonly texts: TextOverrides | undefined;
  another(): void;
}

/** One callback, live. */
export function drawWatch({ words, name, faden, clock, texts, another }: WatchScene): TemplateResult {
  return html`<div class="watch">
    <faden-callback-card exportparts="callback, code-word, slot" lang=${words.locale} case=${name.case} name=${name.callback} .faden=${faden} .clock=${clock} .texts=${texts}></faden-callback-card>
    <p class="after"><button type="button" class="link m" @click=${another}>${words.text('anotherCall')}</button></p>
  </div>`;
}

/** Before the customer has acted: nothing was asked of anybody yet. */
export function drawAsleep(words: Words, wake: () => void): TemplateResult {
  return html`<div class="watch"><button type="button" @click=${wake}>${words.text('callMeBack')}</button></div>`;
}

/** No call can be booked: why, and what else reaches somebody. */
export function drawWithout(words: Words, why: 'notReached' | 'notOffered', { telephone, writes, go }: BookingScene): TemplateResult {
  const hint = why === 'notReached' ? words.text('notReachedHint') : undefined;
  const more = html`<p class="ways m">
    ${writes ? html`<button type="button" class="link m" @click=${(): void => go('message')}>${words.text('way_message')}</button>` : nothing}
    ${telephone === undefined ? nothing : html`<a href="tel:${telephone}">${words.text('way_telephone', { number: saidNumber(telephone) })}</a>`}
  </p>`;
  return html`<div class="watch">${drawQuiet({ title: words.text(why), text: hint, more, part: 'notice' })}</div>`;
}
