import { type Availability, type CallWindow, FREEZE_MS, type SiteProfile, type Topic, windowSpan } from '@faden/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../look/sign.ts';
import { tick } from '../../look/signs/state-signs.ts';
import { siteText } from '../../words/site-texts.ts';
import type { Booking, Problem } from './booking.ts';
import { drawProblem, type ProblemScene } from './draw-problem.ts';
import { drawSlots, type SlotsScene } from './draw-slots.ts';
import { bookingKnot } from './flat-knots.ts';
import { numberShape, unbroken } from './number-shape.ts';
import { sayAtSite, saySpan, sayWait } from './window-words.ts';

/** What the booking is drawn with, and what its parts ask for. */
export interface BookingScene extends ProblemScene, Omit<SlotsScene, 'choose'> {
  readonly booking: Booking;
  readonly problem: Problem | undefined;
  readonly profile: SiteProfile | undefined;
  readonly availability: Availability | undefined;
  /** Topics to choose from; none where it is known what the call is about. */
  readonly topics: readonly Topic[];
  readonly busy: boolean;
  /** Whether nobody could be asked what is offered; a call as soon as possible can be asked for all the same. */
  readonly lost: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  chooseTopic(topic: string): void;
  chooseAsap(): void;
  /** `byHand`: it was pointed at, not walked to by keys. */
  chooseWindow(window: CallWindow | undefined, byHand: boolean): void;
  type(event: Event): void;
  book(): void;
}

const problemAt = (scene: BookingScene, field: Problem['field']): TemplateResult | typeof nothing =>
  scene.problem?.field === field ? drawProblem(scene.problem, `problem-${field}`, scene) : nothing;

function drawTopics(scene: BookingScene): TemplateResult | typeof nothing {
  const { topics, words, booking, profile, chooseTopic } = scene;
  if (topics.length === 0 || !profile) return nothing;
  return html`<fieldset class="topics">
    <legend class="m strong">${words.text('about')}</legend>
    ${problemAt(scene, 'topic')}
    <div class="chips two">
      ${topics.map(
        ({ id, label }) => html`<label class="chip m"><input type="radio" name="topic" .checked=${booking.topic === id} @change=${(): void => chooseTopic(id)} /><span>${siteText(label, words.locale, profile)}</span></label>`,
      )}
    </div>
  </fieldset>`;
}

function asapHint({ words, availability, now }: BookingScene): string {
  if (!availability) return '';
  const { place, expected, open, until } = availability;
  if (expected) return words.text('asapWhen', { place, when: sayWait(words, expected, now) });
  return !open && until !== null ? words.text('asapClosed', { time: words.moment(until) }) : words.text('asapPlace', { place });
}

function drawChoice(scene: BookingScene): TemplateResult {
  const { words, booking, availability, chooseAsap, chooseWindow, slots, profile } = scene;
  const first = slots.windows[0]?.window;
  const zones = words.when.zonesDiffer && profile ? words.text('zoneHint', { zone: words.when.zoneName(), brand: profile.name, siteZone: words.when.zoneName(profile.calendar.timeZone) }) : '';
  return html`<div class="choices" role="radiogroup" aria-label=${words.text('weCallYou')}>
    ${availability?.asap === false
      ? nothing
      : html`<label class="choice asap">
          <input type="radio" name="choice" .checked=${booking.choice === 'asap'} @change=${chooseAsap} aria-describedby="asap-hint" />
          <span class="grow"><span class="title">${words.text('asap')}</span><span class="s muted" id="asap-hint" part="range">${asapHint(scene)}</span></span>
        </label>`}
    <label class="choice">
      <input type="radio" name="choice" .checked=${booking.choice === 'window'} @change=${(): void => chooseWindow(undefined, false)} aria-describedby="window-hint" />
      <span class="grow"
        ><span class="title">${words.text('inWindow')}</span
        ><span class="s muted" id="window-hint">${first ? words.text('windowLength', { n: first.minutes }) : ''} ${zones}</span></span
      >
    </label>
  </div>`;
}

function drawNumber(scene: BookingScene): TemplateResult {
  const { words, booking, problem, type } = scene;
  const wrong = problem?.field === 'number';
  const complete = !wrong && numberShape(booking.number) === 'complete';
  return html`<div class="field">
    <label class="m strong" for="number">${words.text('yourNumber')}</label>
    <div class="box ${wrong ? 'wrong' : ''}">
      <input
        id="number"
        part="number"
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        maxlength="40"
        .value=${booking.number}
        aria-required="true"
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby=${wrong ? 'problem-number number-hint' : 'number-hint'}
        @input=${type}
        @change=${type}
      />${complete ? html`<span class="complete s" aria-hidden="true">${sign(tick, 'small')}${words.text('numberComplete')}</span>` : nothing}
    </div>
    ${problemAt(scene, 'number')}
    <p class="s muted" id="number-hint">${words.text('numberUse')}</p>
  </div>`;
}

/** What is about to be bound, in the voice of what binds. */
function drawSummary(scene: BookingScene): TemplateResult {
  const { words, booking, profile } = scene;
  const { window, number, choice } = booking;
  const shownNumber = numberShape(number) === 'complete' ? unbroken(number) : '';
  if (choice === 'asap' && booking.topic !== undefined) {
    return html`<p class="bind">${words.text('asap')}${shownNumber ? html`<br /><span class="tied">${words.text('onNumber', { number: shownNumber })}</span>` : nothing}</p>
      <p class="s muted">${words.text('hintAsap')}</p>`;
  }
  if (choice === 'asap' || window === undefined) return html`<p class="s muted">${words.text('hintMissing')}</p>`;
  const span = windowSpan(window);
  const range = saySpan(words, span);
  const there = sayAtSite(words, window, profile?.name ?? '');
  const until = new Date(Date.parse(span.from) - FREEZE_MS).toISOString();
  return html`<p class="bind">${words.when.day(span.from)}<br />${shownNumber ? words.text('spanOn', { range, number: shownNumber }) : range}</p>
    <p class="s muted">${there ? html`${there}. ` : nothing}${words.text('hintWindow', { time: words.when.time(until) })}</p>`;
}

/** The whole booking on one page: about what, when, on which number, and the summary hanging from the thread above the one button. */
export function drawBooking(scene: BookingScene): TemplateResult {
  const { words, booking, busy, lost, book, chooseWindow } = scene;
  const submit = (event: Event): void => {
    event.preventDefault();
    book();
  };
  return html`<form class="booking" novalidate @submit=${submit} aria-busy=${busy ? 'true' : 'false'}>
    <div class="body">
      ${lost ? html`<p class="s late" part="notice">${words.text('notReached')} ${words.text('notReachedHint')}</p>` : nothing}${problemAt(scene, 'form')}${drawTopics(scene)}
      ${booking.topic === undefined
        ? nothing
        : html`${drawChoice(scene)}
            <div class="windows">${problemAt(scene, 'window')}${drawSlots({ ...scene, choose: chooseWindow })}</div>
            ${drawNumber(scene)}`}
    </div>
    <footer>
      <div class="flat-line">${bookingKnot()}</div>
      <div class="summary" aria-live="polite">${drawSummary(scene)}</div>
      <button type="submit" class="primary" part="confirm">${words.text('book')}</button>
    </footer>
  </form>`;
}
