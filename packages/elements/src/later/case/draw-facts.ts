import type { CaseHandle } from '@faden/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseScene } from './case-scene.ts';
import { drawProblem, drawSection, leaveByEscape, readForm } from './draw-parts.ts';

/** One field of the form: a value that is known, or one that is asked for. */
interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
}

const fieldsOf = ({ view }: CaseScene): readonly Field[] => [
  ...view.requests.filter(({ name }) => !view.facts.some((fact) => fact.name === name)).map(({ name, label, text }) => ({ name, label: label ?? name, value: '', hint: text })),
  ...view.facts.map(({ name, label, value }) => ({ name, label: label ?? name, value })),
];

/** Sends what was filled in or changed, and nothing else. */
function save(event: Event, scene: CaseScene): void {
  const given = readForm(event);
  const { points, ...values } = given;
  const changed = fieldsOf(scene).flatMap(({ name, label, value }) => (values[name] && values[name] !== value ? [{ name, label, value: values[name] }] : []));
  if (changed.length === 0 && !points) return scene.act({ type: 'complain', problem: { place: 'correct', text: scene.words.text('valueMissing') } });
  const done = async (handle: CaseHandle): Promise<void> => {
    for (const fact of changed) await handle.recordFact(fact);
    if (points) await handle.correctUnderstanding(points);
  };
  scene.act({ type: 'do', place: 'correct', done });
}

function drawForm(scene: CaseScene): TemplateResult {
  const { view, words, act } = scene;
  const missing = scene.problem?.place === 'correct';
  const field = ({ name, label, value, hint }: Field): TemplateResult =>
    html`<label class="field m strong"><span>${label}</span>${hint === undefined ? nothing : html`<span class="hint s muted" dir="auto">${hint}</span>`}<input name=${name} .value=${value} maxlength="2000" autocomplete="off" aria-invalid=${missing} aria-describedby=${missing ? 'problem' : nothing} /></label>`;
  const points = view.understanding ? html`<label class="field m strong"><span>${words.text('correction')}</span><textarea name="points" rows="3"></textarea></label>` : nothing;
  return html`<form class="ask" novalidate @submit=${(event: Event): void => save(event, scene)} @keydown=${leaveByEscape(scene)}>
    ${fieldsOf(scene).map(field)}${points}${drawProblem(scene, 'correct')}
    <div class="answers"><button type="submit">${words.text('giveValue')}</button><button type="button" @click=${(): void => act({ type: 'close' })}>${words.text('cancel')}</button></div>
  </form>`;
}

function drawKnown({ view, words, act }: CaseScene): TemplateResult {
  const { facts, requests, understanding } = view;
  const asked = requests.filter(({ name }) => !facts.some((fact) => fact.name === name));
  const nothingYet = facts.length === 0 && asked.length === 0 && !understanding;
  return html`${facts.length > 0 ? html`<dl class="facts">${facts.map(({ name, label, value }) => html`<div><dt class="m muted">${label ?? name}</dt><dd dir="auto">${value}</dd></div>`)}</dl>` : nothing}
    ${understanding && understanding.answer !== 'asked'
      ? html`<p class="m muted points-title">${words.text('understood')}</p>
          <ol class="bind points ${understanding.answer}">${understanding.points.map(({ text }) => html`<li><bdi>${text}</bdi></li>`)}</ol>`
      : nothing}
    ${asked.length > 0 ? html`<p class="m asked"><span class="strong">${words.text('stillNeeded')}:</span> ${asked.map(({ name, label }) => label ?? name).join(', ')}</p>` : nothing}
    ${nothingYet
      ? html`<p class="m muted">${words.text('factsNone')}</p>`
      : html`<button type="button" class="link m" id="correct" @click=${(): void => act({ type: 'open', opened: { what: 'correct' } })}>${words.text(asked.length > 0 ? 'giveNow' : 'correctSomething')}</button>`}`;
}

/** What was given once and is known to everybody who helps; the customer corrects it in place. */
export function drawFacts(scene: CaseScene): TemplateResult {
  return drawSection(scene.words.text('needNotRepeat'), scene.opened?.what === 'correct' ? drawForm(scene) : drawKnown(scene));
}
