import { html, nothing, type TemplateResult } from 'lit';
import { drawLink } from '../../conversation/entries/draw-link.ts';
import type { EntryScene } from '../../conversation/entries/entry-scene.ts';
import type { FileRow, MessageRow } from '../../conversation/rows/row.ts';
import { sign } from '../../look/sign.ts';
import { warning } from '../../look/signs/state-signs.ts';
import { sayWhy } from './say-why.ts';

/** Why words or a file were finally not taken, and what can be done with them. */
export function drawRefused(row: MessageRow | FileRow, scene: EntryScene): TemplateResult {
  const { words, ask } = scene;
  const text = row.kind === 'message' ? row.text : null;
  const retry = drawLink(words.text(row.kind === 'file' ? 'fileAnother' : 'retry'), () => ask(row.kind === 'file' ? { type: 'attach' } : { type: 'retry', name: row.name }));
  return html`<p class="state s error">
    ${sign(warning, 'small')}<span>${words.text('notSent', { why: sayWhy(row, scene) })} ${retry}
    ${text === null ? nothing : drawLink(words.text('copy'), () => ask({ type: 'copy', text }))}
    ${drawLink(words.text('discard'), () => ask({ type: 'discard', name: row.name }))}</span>
  </p>`;
}
