import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../look/sign.ts';
import { clock, pen, tick } from '../../look/signs/state-signs.ts';
import type { TextKey } from '../../words/catalogue.ts';
import type { RowOf } from '../../conversation/rows/row.ts';
import { drawForm } from './draw-form.ts';
import type { EntryScene, OpenForm } from '../../conversation/entries/entry-scene.ts';
import { drawWords } from '../../conversation/entries/draw-words.ts';
import { sayWho } from '../../conversation/entries/say.ts';

const button = (text: string, click: () => void): TemplateResult => html`<button type="button" @click=${click}>${text}</button>`;

/** What the customer answered and when; an answer still under way says so and is not drawn as certain. */
function drawAnswered(key: TextKey, row: RowOf<'understanding'> | RowOf<'resolution'>, { words }: EntryScene): TemplateResult {
  const certain = row.delivery === 'confirmed';
  const mark = !certain ? clock : key === 'confirmedByYou' || key === 'settledYes' ? tick : pen;
  return html`<div class="answered s ${certain ? 'kept' : 'late'}">
    ${sign(mark, 'small')}<span class="strong">${words.text(key)}${certain ? '' : `. ${words.text('notConfirmed')}`}</span>
    ${row.answeredAt === undefined ? nothing : html`<time class="xs muted number" datetime=${row.answeredAt}>${words.when.time(row.answeredAt)}</time>`}
  </div>`;
}

/** The concern as it was understood. Both answers are equal buttons: none is made prettier than the other. */
export function drawUnderstanding(row: RowOf<'understanding'>, scene: EntryScene): TemplateResult {
  const { words, ask, form, open } = scene;
  const asked = row.answer === 'asked';
  const correcting = asked && open?.key === row.key && open.form === 'correct';
  const answers = html`<div class="answers">
    ${button(words.text('yes'), () => ask({ type: 'confirm-understanding' }))} ${button(words.text('correct'), () => form({ key: row.key, form: 'correct' }))}
  </div>`;
  const correction = (): TemplateResult =>
    drawForm({ label: words.text('correction'), submit: words.text('send'), done: (text) => ask({ type: 'correct-understanding', text }) }, scene);
  return html`<section class="card" part="confirm">
    <h3 class="xs strong muted">${words.text(asked ? 'didWeUnderstand' : 'understood')}</h3>
    <ol class="bind points ${row.answer}" dir="auto">${row.points.map((point) => html`<li>${point}</li>`)}</ol>
    ${asked ? (correcting ? correction() : answers) : nothing}
    ${row.answer === 'confirmed' ? drawAnswered('confirmedByYou', row, scene) : nothing}
    ${row.answer === 'corrected' ? html`${row.correction ? html`<p class="m said" dir="auto">${drawWords(row.correction)}</p>` : nothing}${drawAnswered('correctedByYou', row, scene)}` : nothing}
    ${row.answer === 'replaced' ? html`<p class="s muted">${words.text('replaced')}</p>` : nothing}
  </section>`;
}

const settled = { yes: 'settledYes', partly: 'settledPartly', no: 'settledNo' } as const;

function drawSettledForm(row: RowOf<'resolution'>, answer: 'partly' | 'no', scene: EntryScene): TemplateResult {
  const { words, ask } = scene;
  const choices = answer === 'partly' ? row.answers.map(({ point, asked, done }) => ({ id: point, label: asked || done })) : [];
  return drawForm(
    {
      label: words.text('inYourWords'),
      submit: words.text('sendAnswer'),
      optional: answer === 'no',
      choices,
      done: (text, points) => ask({ type: 'answer-resolution', answer, ...(points.length > 0 && { points }), ...(text !== '' && { text }) }),
    },
    scene,
  );
}

function drawQuestion(row: RowOf<'resolution'>, scene: EntryScene): TemplateResult {
  const { words, ask, form, open } = scene;
  const shown = open?.key === row.key ? open.form : undefined;
  if (shown === 'partly' || shown === 'no') return drawSettledForm(row, shown, scene);
  const opens = (kind: OpenForm['form']) => (): void => form({ key: row.key, form: kind });
  return html`<div class="answers">
    ${button(words.text('yes'), () => ask({ type: 'answer-resolution', answer: 'yes' }))} ${button(words.text('partly'), opens('partly'))} ${button(words.text('no'), opens('no'))}
  </div>`;
}

/** The proposal that it is settled: every point with what was done about it, and three equal answers. */
export function drawResolution(row: RowOf<'resolution'>, scene: EntryScene): TemplateResult {
  const { words } = scene;
  return html`<section class="card" part="resolution">
    <h3 class="xs strong muted">${words.text('isSettled')}</h3>
    ${row.text === undefined ? nothing : html`<p class="m said" dir="auto">${drawWords(row.text)}</p>`}
    <ul class="settled m">
      ${row.answers.map(({ asked, done }) => html`<li>${asked ? html`<p class="muted" dir="auto">${asked}</p>` : nothing}<p class="done" dir="auto">${sign(tick, 'small')}<span>${done}</span></p></li>`)}
    </ul>
    ${row.answer === 'asked' ? drawQuestion(row, scene) : nothing}
    ${row.answer === 'replaced' ? html`<p class="s muted">${words.text('replaced')}</p>` : nothing}
    ${row.answer === 'yes' || row.answer === 'partly' || row.answer === 'no'
      ? html`${row.words === undefined ? nothing : html`<p class="m said" dir="auto">${drawWords(row.words)}</p>`}${drawAnswered(settled[row.answer], row, scene)}`
      : nothing}
  </section>`;
}

/** A binding statement; a corrected one stands under what it replaces, so that both can be read. */
export function drawStatement(row: RowOf<'statement'>, scene: EntryScene): TemplateResult {
  const { words, brand } = scene;
  const by = (who: RowOf<'statement'>['speaker'], at: string): string => `${sayWho(words, who, brand)}, ${words.when.time(at)}`;
  const { corrected } = row;
  return html`<section class="card" part="statement">
    <h3 class="xs strong muted">${words.text('told')}</h3>
    <p class="bind ${corrected ? 'before' : ''}" dir="auto">${row.text}</p>
    <p class="s muted">${by(row.speaker, row.at)}</p>
    ${corrected
      ? html`<h4 class="xs strong">${words.text('toldCorrected')}</h4>
          <p class="bind" dir="auto">${corrected.text}</p>
          <p class="s muted">${by(corrected.speaker, corrected.at)}. <span dir="auto">${corrected.reason}</span></p>`
      : nothing}
  </section>`;
}
