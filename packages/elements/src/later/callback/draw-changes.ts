import { FREEZE_MS, windowSpan } from '@faden/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../look/sign.ts';
import { calendar, chain } from '../../look/signs/call-signs.ts';
import type { CardAct, CardScene } from './card-scene.ts';
import { drawProblem } from './draw-problem.ts';
import { drawSlots } from './draw-slots.ts';
import { sayWindow } from './window-words.ts';

const button = (text: string, { act }: CardScene, what: CardAct): TemplateResult => html`<button type="button" @click=${(): void => act(what)}>${text}</button>`;

/** Whether it can still be moved and cancelled. */
function isOpenToChange({ view: { status, changeableUntil }, now }: CardScene): boolean {
  return (status === 'scheduled' || status === 'queued' || status === 'missed' || status === 'sent') && (changeableUntil === null || now <= Date.parse(changeableUntil));
}

function changesText({ view: { window, movesLeft, changeableUntil, nextTryAt }, words, now }: CardScene): string {
  const until = changeableUntil ?? (window ? new Date(Date.parse(nextTryAt ?? windowSpan(window).from) - FREEZE_MS).toISOString() : undefined);
  if (until === undefined) return words.text('hintAsap');
  if (now > Date.parse(until)) return words.text('changeOver');
  const time = words.when.point(until).near === 'today' ? words.when.time(until) : words.moment(until);
  return movesLeft > 0 ? words.text('movesLeft', { n: movesLeft, time }) : words.text('cancelUntil', { time });
}

function drawMoving(scene: CardScene): TemplateResult {
  const { words, slots, chosen, choose } = scene;
  return html`<section class="asked">
    <h4 class="m strong" tabindex="-1">${words.text('moveTo')}</h4>
    ${drawSlots({ ...slots, words, chosen, choose })}
    <div class="pair-of-buttons">
      ${chosen ? button(words.text('moveNow', { time: sayWindow(words, chosen) }), scene, { type: 'take', window: chosen }) : nothing}${button(words.text('keepCall'), scene, { type: 'close' })}
    </div>
  </section>`;
}

function drawCancelling(scene: CardScene): TemplateResult {
  const { words } = scene;
  return html`<section class="asked">
    <h4 class="m strong" tabindex="-1">${words.text('callOffAsk')}</h4>
    <div class="pair-of-buttons">
      ${button(words.text('callOffYes'), scene, { type: 'cancel', reason: 'customer' })}${button(words.text('keepCall'), scene, { type: 'close' })}${button(words.text('notByMe'), scene, { type: 'cancel', reason: 'not-requested' })}
    </div>
  </section>`;
}

function drawKeeping(scene: CardScene): TemplateResult {
  const { words, act, view } = scene;
  return html`<div class="keeping">
    ${view.window ? html`<p>${sign(calendar)}<button type="button" class="link m" @click=${(): void => act({ type: 'calendar' })}>${words.text('calendar')}</button></p>` : nothing}
    <p>${sign(chain)}<button type="button" class="link m" @click=${(): void => act({ type: 'link' })}>${words.text('copyLink')}</button></p>
  </div>`;
}

/** Moving, cancelling, and what one takes along: the appointment and a link. What was sent and is not confirmed is said, not offered again. */
export function drawChanges(scene: CardScene): TemplateResult | typeof nothing {
  const { view, words, opened, problem, act } = scene;
  const problems = problem ? drawProblem(problem, 'problem-card', scene) : nothing;
  if (view.pending) {
    const wish = view.wish ? sayWindow(words, view.wish) : '';
    return html`<p class="s waits">${view.pending === 'move' ? words.text('moving', { wish }) : words.text('cancelling')}</p>`;
  }
  if (opened === 'move') return html`${problems}${drawMoving(scene)}`;
  if (opened === 'cancel') return html`${problems}${drawCancelling(scene)}`;
  if (!isOpenToChange(scene)) return html`${problems}${view.status === 'scheduled' || view.status === 'queued' ? html`${drawKeeping(scene)}<p class="s muted">${words.text('changeOver')}</p>` : nothing}`;
  return html`${problems}
    <div class="pair-of-buttons">
      ${view.movesLeft > 0 && view.status !== 'sent' ? html`<button type="button" id="move" @click=${(): void => act({ type: 'open', what: 'move' })}>${words.text('move')}</button>` : nothing}
      <button type="button" id="cancel" @click=${(): void => act({ type: 'open', what: 'cancel' })}>${words.text('callOff')}</button>
    </div>
    ${view.status === 'sent' ? nothing : html`${drawKeeping(scene)}<p class="s muted">${changesText(scene)}</p>`}`;
}

/** Another try, in one tap: as soon as possible on the same number, or a window. */
export function drawAgain(scene: CardScene): TemplateResult {
  const { words, opened, slots, chosen, choose, act, problem } = scene;
  if (opened === 'again') {
    return html`<section class="asked">
      <h4 class="m strong" tabindex="-1">${words.text('againWindow')}</h4>
      ${drawSlots({ ...slots, words, chosen, choose })}
      ${chosen ? html`<div class="pair-of-buttons">${button(words.text('book'), scene, { type: 'take', window: chosen })}</div>` : nothing}
    </section>`;
  }
  return html`${problem ? drawProblem(problem, 'problem-card', scene) : nothing}
    <div class="pair-of-buttons">${button(words.text('againNow'), scene, { type: 'again' })}<button type="button" @click=${(): void => act({ type: 'open', what: 'again' })}>${words.text('againWindow')}</button></div>`;
}
