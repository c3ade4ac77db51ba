import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../look/sign.ts';
import { clock, tick, warning } from '../../look/signs/state-signs.ts';
import { clip } from '../../look/signs/write-signs.ts';
import type { FileRow, MessageRow, RowOf } from '../rows/row.ts';
import { drawHeading } from './draw-heading.ts';
import { drawWords } from './draw-words.ts';
import type { EntryScene } from './entry-scene.ts';
import { sayWho } from './say.ts';
import { sayWhy } from './say-why.ts';

type Spoken = MessageRow | FileRow;

const link = (text: string, click: () => void): TemplateResult => html`<button type="button" class="link s" @click=${click}>${text}</button>`;

function drawDelivery(row: Spoken, scene: EntryScene): TemplateResult | typeof nothing {
  const { words, ask, readKey } = scene;
  if (row.delivery === 'waiting') return html`<p class="state s late">${sign(clock, 'small')}<span>${words.text('notDelivered')}</span></p>`;
  if (row.delivery === 'failed') {
    const text = row.kind === 'message' ? row.text : null;
    const retry = link(words.text(row.kind === 'file' ? 'fileAnother' : 'retry'), () => ask(row.kind === 'file' ? { type: 'attach' } : { type: 'retry', name: row.name }));
    return html`<p class="state s error">
      ${sign(warning, 'small')}<span>${words.text('notSent', { why: sayWhy(row, scene) })} ${retry}
      ${text === null ? nothing : link(words.text('copy'), () => ask({ type: 'copy', text }))}
      ${link(words.text('discard'), () => ask({ type: 'discard', name: row.name }))}</span>
    </p>`;
  }
  return row.key === readKey ? html`<p class="state s muted">${sign(tick, 'small')}<span>${words.text('read')}</span></p>` : nothing;
}

function drawVersions({ key, versions }: MessageRow, { words, shown, show }: EntryScene): TemplateResult | typeof nothing {
  const last = versions.at(-1);
  if (!last || versions.length < 2) return nothing;
  const open = shown.has(key);
  return html`${open
      ? versions.slice(0, -1).map(({ text, at }) => html`<div class="version"><p class="s muted">${words.text('versionBefore')}, <span class="number">${words.when.time(at)}</span></p><p class="before">${drawWords(text)}</p></div>`)
      : nothing}
    <p class="state s muted"><span>${words.text('editedAt', { time: words.when.time(last.at) })}
      <button type="button" class="link s" aria-expanded=${open} @click=${(): void => show(key)}>${words.text(open ? 'showLatest' : 'showBoth')}</button></span></p>`;
}

/** Own words can be changed and removed while their time runs and the gateway has them. */
const mayChange = (row: MessageRow, { now, editMs }: EntryScene): boolean =>
  row.speaker.role === 'you' && row.delivery === 'confirmed' && !row.removed && now - Date.parse(row.at) < editMs;

function drawChange(row: MessageRow, scene: EntryScene): TemplateResult | typeof nothing {
  const { words, open, form, ask } = scene;
  if (!mayChange(row, scene)) return nothing;
  if (open?.key === row.key && open.form === 'remove') {
    return html`<div class="ask"><p class="m">${words.text('removeAsk')}</p>
      <div class="answers">
        <button type="button" @click=${(): void => ask({ type: 'redact', name: row.name })}>${words.text('remove')}</button>
        <button type="button" @click=${(): void => form(undefined)}>${words.text('keep')}</button>
      </div></div>`;
  }
  return html`<p class="change s">${link(words.text('edit'), () => form({ key: row.key, form: 'edit' }))} ${link(words.text('remove'), () => form({ key: row.key, form: 'remove' }))}</p>`;
}

function drawBody(row: MessageRow, scene: EntryScene): TemplateResult | typeof nothing {
  const { words, open, form, ask, cards } = scene;
  if (row.removed) {
    const time = words.when.time(row.removed.at);
    return html`<p class="bubble removed m" part="bubble">${words.text(row.removed.byYou ? 'youRemoved' : 'wasRemoved', { time })}</p>`;
  }
  if (row.text === null) return html`<p class="bubble removed m" part="bubble">${words.text('contentRemoved')}</p>`;
  if (open?.key === row.key && open.form === 'edit') {
    const done = (text: string): void => (text === row.text ? form(undefined) : ask({ type: 'edit', name: row.name, text }));
    return cards()?.form({ label: words.text('editing'), value: row.text, submit: words.text('save'), done }, scene) ?? nothing;
  }
  return html`<p class="bubble said ${row.speaker.role} ${row.delivery}" part="bubble" dir="auto">${drawWords(row.text)}</p>`;
}

const head = (row: Spoken, scene: EntryScene): TemplateResult | typeof nothing =>
  row.heading ? drawHeading(sayWho(scene.words, row.speaker, scene.brand), row.at, scene) : nothing;

/** Words: the customer's in a bubble, everyone else's plain; beneath them how far they came and what can be done with them. */
export function drawMessage(row: RowOf<'message'>, scene: EntryScene): TemplateResult {
  const person = row.speaker.role === 'bot' ? link(scene.words.text('speakToPerson'), () => scene.ask({ type: 'person' })) : nothing;
  const editing = scene.open?.key === row.key && scene.open.form === 'edit';
  return html`${head(row, scene)}${drawBody(row, scene)}${person}${row.removed ? nothing : drawVersions(row, scene)}${drawDelivery(row, scene)}${editing
    ? nothing
    : drawChange(row, scene)}`;
}

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
  return html`${head(row, scene)}
    <div class="bubble file ${row.speaker.role} ${row.delivery}" part="bubble">${inner}</div>
    ${row.text === undefined ? nothing : html`<p class="bubble said ${row.speaker.role}" dir="auto">${drawWords(row.text)}</p>`}${drawDelivery(row, scene)}`;
}
