import { html, nothing, type TemplateResult } from 'lit';
import { caseStatusText } from '../../conversation/home/case-line.ts';
import { isOf, ownerName } from '../../conversation/rows/lookup.ts';
import type { TextKey } from '../../words/catalogue.ts';
import { topicLabel } from '../../words/site-texts.ts';
import { withStrong } from '../callback/with-strong.ts';
import type { CaseScene } from './case-scene.ts';

const steps: Readonly<Partial<Record<CaseScene['view']['nextStep'], TextKey>>> = {
  'first-answer': 'stepFirst',
  answer: 'stepAnswer',
  'customer-answers': 'stepCustomer',
  'third-party-answers': 'stepThird',
  'customer-confirms': 'stepConfirms',
};

/** What is done next, in the words of whoever stated it, else in ours. */
function nextStepText({ view, words, brand }: CaseScene): string {
  const changed = view.timeline.findLast((item) => isOf(item, 'case.status-changed'));
  const stated = isOf(changed, 'case.status-changed') && changed.entry.body.to === view.status && changed.entry.body.reason === 'stated' ? changed.entry.body.text : undefined;
  if (stated !== undefined) return stated;
  const [consult] = view.consults;
  if (view.nextStep === 'company-answers' && consult) return words.text('stepCompany', { name: consult.to, time: words.moment(consult.dueAt) });
  const key = steps[view.nextStep];
  return key ? words.text(key, { name: view.owner ? ownerName(view.owner) : brand }) : '';
}

/** Which case it is and what it is about. */
export function drawTitle({ view, words, profile }: CaseScene): TemplateResult {
  const { reference, openedAt } = view;
  const text = openedAt === null ? words.text('caseNumber', { reference: '{reference}' }) : words.text('caseSince', { reference: '{reference}', time: `${words.when.day(openedAt)}, ${words.when.time(openedAt)}` });
  return html`<header role="none">
    ${reference === undefined ? nothing : html`<p class="m muted">${withStrong(text, { reference })}</p>`}
    <h2 class="page" tabindex="-1">${topicLabel(profile, view.topic, words.locale) || view.topic}</h2>
  </header>`;
}

/** How it stands, whose turn it is, what is done next and by when something is heard. */
export function drawStatus(scene: CaseScene): TemplateResult {
  const { view, words, brand } = scene;
  const { nextUpdateBy } = view;
  const next = nextStepText(scene);
  return html`<div class="status" part="status" role="group" aria-labelledby="state">
    <div class="grow">
      <p class="lead strong" id="state">${view.status === null ? words.text('notConfirmed') : caseStatusText(view.status, words, brand)}</p>
      ${next ? html`<p part="next-step" dir="auto">${next}</p>` : nothing}
    </div>
    ${nextUpdateBy === null ? nothing : html`<div class="hear"><p class="m muted">${words.text('hearAgain')}</p><p class="lead strong">${words.moment(nextUpdateBy)}</p></div>`}
  </div>`;
}
