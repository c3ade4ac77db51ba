import { type CallbackView, windowSpan } from '@faden/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { drawWords } from '../../conversation/entries/draw-words.ts';
import type { CardScene } from './card-scene.ts';
import { problemOf } from './booking.ts';
import { cardTitle } from './card-title.ts';
import { drawAgain, drawChanges } from './draw-changes.ts';
import { drawCodeWord, drawSaying } from './draw-code-word.ts';
import { drawProblem } from './draw-problem.ts';
import { drawSteps } from './draw-steps.ts';
import { callingKnot } from './flat-knots.ts';
import { saidNumber } from './number-shape.ts';
import { sayAppointment, sayAtSite, sayExpected, sayWindow } from './window-words.ts';
import { withStrong } from './with-strong.ts';

/** While it rings: the loop on the line, from which number, and who says what. */
function drawCalling(scene: CardScene): TemplateResult {
  const { words, view } = scene;
  return html`<section class="card calling" part="callback">
    <div class="stage">${callingKnot()}</div>
    <div class="inner">
      <h3 class="title" tabindex="-1">${cardTitle(view, scene)}</h3>
      ${view.callingNumber === undefined ? nothing : html`<p>${withStrong(words.text('callingFrom'), { number: saidNumber(view.callingNumber, view.number) })}</p>`}
      ${drawSaying(scene)}
    </div>
  </section>`;
}

/** Where nobody is going to call, nobody is named who does. */
const silent: ReadonlySet<CallbackView['status']> = new Set(['completed', 'cancelled', 'unreachable', 'refused']);

function whoCalls({ view: { agent, number, status }, words, brand }: CardScene): string {
  if (number === undefined || silent.has(status)) return '';
  const said = saidNumber(number);
  return agent ? words.text('theyCall', { name: agent.name, number: said }) : words.text('weCall', { number: said, brand });
}

/** Who calls on which number, and for whom they work: the caller's role card, in short. */
function drawWho(scene: CardScene): TemplateResult | typeof nothing {
  const { words, card } = scene;
  const who = whoCalls(scene);
  if (who === '') return nothing;
  return html`<p class="m muted">${who}</p>
    ${card ? html`<p class="s muted" part="role-card">${words.text('employer', { employer: card.employer, brand: card.onBehalfOf })}</p>` : nothing}`;
}

/** What is to be said about this state beside its title; each in a sentence. */
function notesOf({ view, words, brand, now, line }: CardScene): readonly string[] {
  const { status, wish, window, pending, attempts } = view;
  const { expected } = line ?? view;
  const longer = line?.raised ? [words.text('takesLonger')] : [];
  if (status === 'sent') return [wish ? sayAppointment(words, windowSpan(wish)) : words.text('asap'), words.text(wish ? 'hintSentWindow' : 'hintSent')];
  if (status === 'missed') return [words.text('hintMissed'), ...longer, ...(expected && Date.parse(expected.to) > now ? [words.text('aboutWhen', { when: sayExpected(words, expected, now) })] : [])];
  if (status === 'unreachable') return [words.text('hintUnreachable', { n: attempts.length })];
  if (status === 'cancelled') return [words.text('hintCancelled')];
  if (status === 'refused') return wish ? [sayAppointment(words, windowSpan(wish))] : [];
  const missedWish = wish && pending !== 'move' ? [words.text(window ? 'wishTaken' : 'wishQueued', { wish: sayWindow(words, wish) })] : [];
  const there = window && status === 'scheduled' ? sayAtSite(words, window, brand) : '';
  return [...longer, ...(there ? [there] : []), ...missedWish];
}

function drawEnd(scene: CardScene): TemplateResult | typeof nothing {
  const { view, words } = scene;
  if (view.status === 'completed') {
    return view.summary === undefined ? nothing : html`<section><h4 class="s muted">${words.text('whatWasSaid')}</h4><p class="said" dir="auto">${drawWords(view.summary)}</p></section>`;
  }
  if (view.status === 'unreachable') return drawAgain(scene);
  if (view.status === 'refused') {
    return html`${drawProblem(problemOf(view.refusal?.code ?? 'internal', view.refusal?.instead), 'problem-card', scene)}
      <button type="button" class="link s" @click=${(): void => scene.act({ type: 'dismiss' })}>${words.text('discard')}</button>`;
  }
  return view.status === 'cancelled' || view.status === 'connected' ? nothing : drawChanges(scene);
}

/** A callback as it stands now: when, who calls on which number, how to know that it is us, what happened, and what can be changed. */
export function drawCard(scene: CardScene): TemplateResult {
  const { words, view, topic, steps, said } = scene;
  if (view.status === 'calling') return drawCalling(scene);
  const open = view.endedAt === undefined && view.status !== 'refused';
  return html`<section class="card ${view.status}" part="callback">
    <p class="s muted">${topic ? words.text('callbackOf', { topic }) : words.text('callbackWord')}</p>
    <h3 class="title" tabindex="-1">${cardTitle(view, scene)}</h3>
    ${drawWho(scene)}${notesOf(scene).map((note) => html`<p class="m note">${note}</p>`)}
    ${open && view.status !== 'sent' ? drawCodeWord(scene) : nothing}
    ${view.status === 'sent' || view.status === 'refused' ? nothing : drawSteps(steps, words)}${drawEnd(scene)}
    ${said ? html`<p class="s kept" role="status">${said}</p>` : nothing}
  </section>`;
}
