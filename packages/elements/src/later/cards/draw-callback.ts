import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../look/sign.ts';
import { handset } from '../../look/signs/event-signs.ts';
import type { RowOf } from '../../conversation/rows/row.ts';
import type { EntryScene } from '../../conversation/entries/entry-scene.ts';

/** The live card of a callback beside its knot; its code is brought with the first one. */
export function drawCallback({ name, tie }: RowOf<'callback'>, { calls, words }: EntryScene): TemplateResult | typeof nothing {
  if (!calls) return nothing;
  void import('../../define/faden-callback.ts').catch(() => undefined);
  return html`${tie === 'event' ? html`<span class="in-knot">${sign(handset, 'small')}</span>` : nothing}
    <faden-callback-card exportparts="callback, code-word, slot" lang=${words.locale} case=${calls.case} name=${name} .faden=${calls.faden} .clock=${calls.clock} .texts=${calls.texts}></faden-callback-card>`;
}
