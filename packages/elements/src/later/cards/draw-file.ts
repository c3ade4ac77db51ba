import { html, nothing, type TemplateResult } from 'lit';
import { drawDelivery } from '../../conversation/entries/draw-delivery.ts';
import { drawSpokenHead } from '../../conversation/entries/draw-spoken-head.ts';
import { drawWords } from '../../conversation/entries/draw-words.ts';
import type { EntryScene } from '../../conversation/entries/entry-scene.ts';
import type { RowOf } from '../../conversation/rows/row.ts';
import { sign } from '../../look/sign.ts';
import { clip } from '../../look/signs/write-signs.ts';

/** A file: its name, and while it is being sent how much of it is there. */
export function drawFile(row: RowOf<'file'>, scene: EntryScene): TemplateResult {
  const { words, ask } = scene;
  const { id, name, size } = row.file;
  const percent = row.sent === undefined ? undefined : Math.floor((row.sent / Math.max(1, size)) * 100);
  const sending = percent !== undefined && row.delivery !== 'failed';
  const inner = sending
    ? html`<span class="file-line m">${sign(clip)}<span class="name">${name}</span><span class="muted number tied">${(percent / 100).toLocaleString(words.locale, { style: 'percent' })}</span></span>
        <progress max="100" .value=${percent} aria-label=${words.text('file', { name })}></progress>`
    : row.delivery === 'failed'
      ? html`<span class="m">${name}</span>`
      : html`<span class="file-line m">${sign(clip)}<button type="button" class="link m" aria-label=${words.text('download', { name })} @click=${(): void => ask({ type: 'download', file: id })}>${name}</button></span>`;
  return html`${drawSpokenHead(row, scene)}
    <div class="bubble file ${row.speaker.role} ${row.delivery}" part="bubble">${inner}</div>
    ${row.text === undefined ? nothing : html`<p class="bubble said ${row.speaker.role}" dir="auto">${drawWords(row.text)}</p>`}${drawDelivery(row, scene)}`;
}
