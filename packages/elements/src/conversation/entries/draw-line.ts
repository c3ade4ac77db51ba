import { html, nothing, type TemplateResult } from 'lit';
import type { RowOf } from '../rows/row.ts';
import { drawWords } from './draw-words.ts';
import type { EntryScene } from './entry-scene.ts';
import { sayAll } from './say.ts';

/** One quiet sentence about the case, with somebody's words after it where there are any. */
export function drawLine(row: RowOf<'line'>, { words }: EntryScene): TemplateResult {
  return html`<p class="line m" part="status">
    <span class="muted">${sayAll(words, row.said)}</span>${row.text === undefined ? nothing : html` <span dir="auto">${drawWords(row.text)}</span>`}
  </p>`;
}
