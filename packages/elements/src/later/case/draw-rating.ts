import { html, nothing, type TemplateResult } from 'lit';
import { isOf } from '../../conversation/rows/lookup.ts';
import type { CaseScene } from './case-scene.ts';
import { drawProblem, drawSection, readForm } from './draw-parts.ts';

function send(event: Event, { words, act }: CaseScene): void {
  const { score, text, reopen } = readForm(event);
  if (!score) return act({ type: 'complain', problem: { place: 'rating', text: words.text('ratingMissing') } });
  act({ type: 'do', place: 'rating', done: (handle) => handle.rate(Number(score), text || undefined, reopen ? { reopen: true } : {}) });
}

/** How the handling of a closed case is rated, once; whoever is not content can have it go on in the same step. */
export function drawRating(scene: CaseScene): TemplateResult | typeof nothing {
  const { view, words } = scene;
  const rated = view.timeline.findLast((item) => isOf(item, 'case.rated') && item.delivery !== 'failed');
  if (isOf(rated, 'case.rated')) {
    return drawSection(words.text('rating'), html`<p class="m">${words.text('caseRated', { n: rated.entry.body.score })} <span class="muted">${words.text(rated.delivery === 'confirmed' ? 'rated' : 'onItsWay')}</span></p>`, { part: 'rating' });
  }
  if (view.status !== 'closed') return nothing;
  const wrong = scene.problem?.place === 'rating';
  return drawSection(
    words.text('rating'),
    html`<form class="ask rating" novalidate @submit=${(event: Event): void => send(event, scene)}>
      <fieldset aria-describedby=${wrong ? 'problem' : nothing}>
        <legend class="m muted">${words.text('ratingScale')}</legend>
        <div class="scores">${[1, 2, 3, 4, 5].map((score) => html`<label class="score"><input type="radio" name="score" value=${score} /><span class="number">${score}</span></label>`)}</div>
      </fieldset>
      <label class="m strong"><span>${words.text('ratingWords')}</span><textarea name="text" rows="2"></textarea></label>
      <label class="choice m"><input type="checkbox" name="reopen" value="yes" />${words.text('ratingReopen')}</label>
      ${drawProblem(scene, 'rating')}
      <div class="answers"><button type="submit">${words.text('ratingSend')}</button></div>
    </form>`,
    { part: 'rating' },
  );
}
