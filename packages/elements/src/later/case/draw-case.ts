import { html, type nothing, type TemplateResult } from 'lit';
import type { CaseScene } from './case-scene.ts';
import { drawFacts } from './draw-facts.ts';
import { drawLedger } from './draw-ledger.ts';
import { drawOwner } from './draw-owner.ts';
import { drawRating } from './draw-rating.ts';
import { drawStatus, drawTitle } from './draw-status.ts';
import { drawConsents, drawDocuments, drawStatements } from './draw-told.ts';
import { drawWayUp } from './draw-way-up.ts';

/** What the element itself draws into the page: the questions that stand open, and the conversation. */
export interface Drawn {
  readonly asked: TemplateResult | typeof nothing;
  readonly conversation: TemplateResult;
}

/** One case in the open, from how it stands to the way up. */
export function drawCase(scene: CaseScene, { asked, conversation }: Drawn): TemplateResult {
  return html`<article class="case" part="case">
    ${drawTitle(scene)}${drawStatus(scene)}${asked}${drawRating(scene)}
    <div class="pair">${drawOwner(scene)}${drawFacts(scene)}</div>
    ${drawLedger(scene)}${drawStatements(scene)}${drawDocuments(scene)}${drawConsents(scene)}${conversation}${drawWayUp(scene)}
  </article>`;
}
