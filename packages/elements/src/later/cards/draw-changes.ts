import { html, type TemplateResult } from 'lit';
import { drawWords } from '../../conversation/entries/draw-words.ts';
import type { EntryScene } from '../../conversation/entries/entry-scene.ts';
import type { MessageRow } from '../../conversation/rows/row.ts';
import { drawForm } from './draw-form.ts';

/** Words that are no longer there, and who took them away. */
export function drawRemoved({ removed }: MessageRow, { words }: EntryScene): TemplateResult {
  const said = removed ? words.text(removed.byYou ? 'youRemoved' : 'wasRemoved', { time: words.when.time(removed.at) }) : words.text('contentRemoved');
  return html`<p class="bubble removed m" part="bubble">${said}</p>`;
}

/** That words were changed and when; the earlier versions on request. */
export function drawVersions({ key, versions }: MessageRow, { words, shown, show }: EntryScene): TemplateResult {
  const open = shown.has(key);
  const before = open ? versions.slice(0, -1) : [];
  return html`${before.map(({ text, at }) => html`<div class="version"><p class="s muted">${words.text('versionBefore')}, <span class="number">${words.when.time(at)}</span></p><p class="before">${drawWords(text)}</p></div>`)}
    <p class="state s muted"><span>${words.text('editedAt', { time: words.when.time(versions.at(-1)?.at ?? '') })}
      <button type="button" class="link s" aria-expanded=${open} @click=${(): void => show(key)}>${words.text(open ? 'showLatest' : 'showBoth')}</button></span></p>`;
}

/** The field in which own words are changed, in their place. */
export function drawEdit(row: MessageRow, scene: EntryScene): TemplateResult {
  const { words, form, ask } = scene;
  const done = (text: string): void => (text === row.text ? form(undefined) : ask({ type: 'edit', name: row.name, text }));
  return drawForm({ label: words.text('editing'), value: row.text ?? '', submit: words.text('save'), done }, scene);
}

/** The question before own words are removed for everybody. */
export function drawRemove(row: MessageRow, { words, ask, form }: EntryScene): TemplateResult {
  return html`<div class="ask"><p class="m">${words.text('removeAsk')}</p>
    <div class="answers">
      <button type="button" @click=${(): void => ask({ type: 'redact', name: row.name })}>${words.text('remove')}</button>
      <button type="button" @click=${(): void => form(undefined)}>${words.text('keep')}</button>
    </div></div>`;
}
