import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../look/sign.ts';
import { onwards } from '../../look/signs/call-signs.ts';
import type { CardScene } from './card-scene.ts';
import { saidNumber } from './number-shape.ts';
import { withStrong } from './with-strong.ts';

/** How the customer knows that it is us: the two words, who says which, and the number that calls. */
export function drawCodeWord({ view: { codeWord, callingNumber, number }, words }: CardScene): TemplateResult | typeof nothing {
  if (!codeWord && callingNumber === undefined) return nothing;
  return html`<section class="code-word" part="code-word">
    <h4 class="s muted">${words.text('soYouKnow')}</h4>
    ${codeWord
      ? html`<p class="pair" dir="auto">${codeWord.ours} – ${codeWord.yours}</p>
          <p class="m">${withStrong(words.text('weSayYouSay'), codeWord)}</p>`
      : nothing}
    ${callingNumber === undefined ? nothing : html`<p class="m">${words.text('ourNumber', { number: saidNumber(callingNumber, number) })}</p>`}
    ${codeWord ? html`<p class="s muted">${words.text('notUs', { ours: codeWord.ours })}</p>` : nothing}
  </section>`;
}

/** The same while the telephone rings: large, and nothing else beside it. */
export function drawSaying({ view: { codeWord }, words }: CardScene): TemplateResult | typeof nothing {
  if (!codeWord) return nothing;
  return html`<div class="saying" part="code-word">
    <div><p class="s muted">${words.text('weSay')}</p><p class="pair" dir="auto">${codeWord.ours}</p></div>
    ${sign(onwards, 'mirrored')}
    <div><p class="s muted">${words.text('youSay')}</p><p class="pair" dir="auto">${codeWord.yours}</p></div>
  </div>`;
}
