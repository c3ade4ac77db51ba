import { html, nothing, type TemplateResult } from 'lit';
import { isOf, type ItemOf } from '../../conversation/rows/lookup.ts';
import { sign } from '../../look/sign.ts';
import { clip } from '../../look/signs/write-signs.ts';
import type { CaseScene } from './case-scene.ts';
import { drawProblem, drawSection } from './draw-parts.ts';

/** What was said as binding; after an open correction both versions stand, with who said them, when and why. */
export function drawStatements({ view, words, brand }: CaseScene): TemplateResult | typeof nothing {
  if (view.statements.length === 0) return nothing;
  const by = (actor: string): string => view.cards[actor]?.name ?? brand;
  const version = (label: string, at: string, text: string, said: string, old = false): TemplateResult => html`<div class="version">
    <div class="when m"><p class=${old ? 'muted' : 'strong'}>${label}</p><time class="muted" datetime=${at}>${words.moment(at)}</time></div>
    <div><p class="bind ${old ? 'before' : ''}" dir="auto">${text}</p><p class="m muted" dir="auto">${said}</p></div>
  </div>`;
  return drawSection(
    words.text('told'),
    html`<div class="card told" part="statement">
      ${view.statements.map(({ text, at, by: actor, corrected }) =>
        corrected
          ? html`${version(words.text('versionBefore'), at, text, by(actor), true)}${version(words.text('toldCorrected'), corrected.at, corrected.text, `${by(corrected.by)}. ${corrected.reason}`)}`
          : version('', at, text, by(actor)),
      )}
    </div>`,
  );
}

/** The files that were shared, newest first, each to be kept. */
export function drawDocuments(scene: CaseScene): TemplateResult | typeof nothing {
  const { view, words, act } = scene;
  const files = view.timeline.filter((item): item is ItemOf<'file.shared'> => isOf(item, 'file.shared') && item.delivery === 'confirmed' && !item.removed).toReversed();
  if (files.length === 0) return nothing;
  const list = html`<ul class="documents" role="list">
    ${files.map(({ entry: { at, body } }) => html`<li>
      ${sign(clip)}<button type="button" class="link m" aria-label=${words.text('download', { name: body.name })} @click=${(): void => act({ type: 'download', file: body.file, name: body.name })}>${body.name}</button>
      <time class="s muted" datetime=${at}>${words.moment(at)}</time>
    </li>`)}
  </ul>`;
  return drawSection(words.text('documents'), html`${list}${drawProblem(scene, 'documents')}`);
}

/** What the customer has consented to, in the words they read, and the way out of it. */
export function drawConsents(scene: CaseScene): TemplateResult | typeof nothing {
  const { view, words, act } = scene;
  if (view.consents.length === 0 && view.purpose === 'service') return nothing;
  const consent = ({ purpose, at, text }: CaseScene['view']['consents'][number]): TemplateResult => html`<div class="consent">
    <p class="m"><span class="strong">${purpose === 'sales' ? words.text('consentSales') : purpose}</span> <span class="muted">${words.text('consentGiven', { time: words.moment(at) })}</span></p>
    <p class="m" dir="auto">${text}</p>
    <button type="button" class="link m" @click=${(): void => act({ type: 'do', place: 'consents', done: (handle) => handle.command('consent.withdraw', { purpose: 'sales' }) })}>${words.text('withdrawConsent')}</button>
  </div>`;
  const asked = html`<p class="m">${words.text('salesOn')} <button type="button" class="link m" @click=${(): void => act({ type: 'do', place: 'consents', done: (handle) => handle.command('purpose.change', { purpose: 'service' }) })}>${words.text('noMoreOffers')}</button></p>`;
  return drawSection(words.text('consents'), html`${view.purpose === 'sales' ? asked : nothing}${view.consents.map(consent)}${drawProblem(scene, 'consents')}`);
}
