import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../look/sign.ts';
import { clock, tick } from '../../look/signs/state-signs.ts';
import type { FileRow, MessageRow } from '../rows/row.ts';
import type { EntryScene } from './entry-scene.ts';

/** How far words or a file came: waiting here, finally refused, or read by the other side. */
export function drawDelivery(row: MessageRow | FileRow, scene: EntryScene): TemplateResult | typeof nothing {
  const { words, readKey } = scene;
  if (row.delivery === 'waiting') return html`<p class="state s late">${sign(clock, 'small')}<span>${words.text('notDelivered')}</span></p>`;
  if (row.delivery === 'failed') return scene.cards()?.refused(row, scene) ?? nothing;
  return row.key === readKey ? html`<p class="state s muted">${sign(tick, 'small')}<span>${words.text('read')}</span></p>` : nothing;
}
