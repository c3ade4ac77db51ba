import type { Faden } from '@faden/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextOverrides } from '../../words/catalogue.ts';
import type { Words } from '../../words/words.ts';

/** What the panel shows. */
export type View = 'home' | 'chat' | 'cases' | 'call';

/** What the views behind Home are drawn with. */
export interface ViewsScene {
  readonly view: View;
  /** Where the way back from a call leads; absent until somebody wanted one. */
  readonly beforeCall: View | undefined;
  readonly site: string;
  readonly gateway: string;
  readonly theme: string | typeof nothing;
  readonly faden: Faden | undefined;
  readonly texts: TextOverrides | undefined;
  readonly words: Words;
  back(slot?: string, to?: View): TemplateResult;
  close(slot?: string): TemplateResult;
}

const chatParts = 'timeline, entry, bubble, composer, box, send, attach, role-card, status, owner, escalate, resolution, notice, confirm, statement, callback, code-word, slot';

/** The parts that hosts may style through panel and launcher. */
export const parts =
  'timeline, entry, bubble, composer, box, send, attach, role-card, status, owner, escalate, resolution, notice, confirm, statement, home, topic, cases, case, callback, slot, number, code-word, range';

function drawCases({ site, gateway, theme, faden, texts, words, back, close }: ViewsScene): TemplateResult {
  return html`<div class="view">
    <header class="led" role="none">${back()}<h2 class="grow">${words.text('myCases')}</h2>${close()}</header>
    <faden-cases exportparts="cases, case, status, next-step, owner, ledger, commitment, statement, rating, escalate" site=${site} gateway=${gateway} theme=${theme} lang=${words.locale} .faden=${faden} .texts=${texts} @faden-case-chosen=${(event: Event): void => event.stopPropagation()} @faden-message-wanted=${(event: Event): void => event.preventDefault()}></faden-cases>
  </div>`;
}

function drawCall({ view, beforeCall, site, gateway, theme, faden, texts, words, back, close }: ViewsScene): TemplateResult {
  return html`<div class="view" ?hidden=${view !== 'call'}>
    <faden-callback exportparts="callback, slot, number, confirm, code-word, range, notice" led site=${site} gateway=${gateway} theme=${theme} lang=${words.locale} .faden=${faden} .texts=${texts}
      >${back('before', beforeCall)}${close('after')}</faden-callback
    >
  </div>`;
}

/** What lies behind Home in the panel: a conversation, my cases, and a call; those that were visited keep what stands in them. */
export function drawViews(scene: ViewsScene): TemplateResult {
  const { view, beforeCall, site, gateway, theme, faden, texts, words, back, close } = scene;
  return html`<div class="view" ?hidden=${view !== 'chat'}>
      <faden-chat exportparts=${chatParts} led without-resume site=${site} gateway=${gateway} theme=${theme} lang=${words.locale} .faden=${faden} .texts=${texts}
        >${back('before')}${close('after')}</faden-chat
      >
    </div>
    ${view === 'cases' ? drawCases(scene) : nothing}${beforeCall ? drawCall(scene) : nothing}`;
}
