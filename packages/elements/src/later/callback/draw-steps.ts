import { html, nothing, svg, type TemplateResult } from 'lit';
import { say } from '../../conversation/entries/say.ts';
import { lineX } from '../../look/knot-path.ts';
import { thread } from '../../look/thread.ts';
import type { TimedWords as Words } from '../../words/timed-words.ts';
import type { Step } from './steps.ts';

/** Where the line ends: a dashed ring, since it has not happened yet. */
const ring = (): TemplateResult =>
  html`<svg class="thread next" width="46" aria-hidden="true" focusable="false">${svg`<line x1=${lineX} x2=${lineX} y1="-.5" y2="5" /><circle cx=${lineX} cy="10" r="4.5" />`}</svg>`;

function drawTime(words: Words, at: string): TemplateResult {
  const { near } = words.when.point(at);
  return html`<time class="xs number ${near === 'today' ? '' : 'far'}" datetime=${at}>${near === 'today' ? words.when.time(at) : words.moment(at)}</time>`;
}

/** The story of a callback on its own piece of thread. */
export function drawSteps(steps: readonly Step[], words: Words): TemplateResult {
  return html`<ol class="steps" role="list">
    ${steps.map(
      ({ said, at, tie }) => html`<li class="step ${tie}">
        ${tie === 'next' ? ring() : thread('words')}
        <div class="told"><span class=${tie === 'next' ? 'strong' : ''}>${say(words, said)}</span>${at === undefined ? nothing : drawTime(words, at)}</div>
        ${tie === 'next' ? html`<p class="s muted">${words.text('nextTryHint')}</p>` : nothing}
      </li>`,
    )}
  </ol>`;
}
