import { html, nothing, type TemplateResult } from 'lit';
import type { MessageRow, RowOf } from '../rows/row.ts';
import { drawDelivery } from './draw-delivery.ts';
import { drawLink } from './draw-link.ts';
import { drawSpokenHead } from './draw-spoken-head.ts';
import { drawWords } from './draw-words.ts';
import type { EntryScene } from './entry-scene.ts';

/** Own words can be changed and removed while their time runs and the gateway has them. */
const mayChange = (row: MessageRow, { now, editMs }: EntryScene): boolean =>
  row.speaker.role === 'you' && row.delivery === 'confirmed' && row.text !== null && now - Date.parse(row.at) < editMs;

function drawChange({ key }: MessageRow, { words, form }: EntryScene): TemplateResult {
  return html`<p class="change s">${drawLink(words.text('edit'), () => form({ key, form: 'edit' }))} ${drawLink(words.text('remove'), () => form({ key, form: 'remove' }))}</p>`;
}

/** Words: the customer's in a bubble, everyone else's plain; beneath them how far they came and what can be done with them. */
export function drawMessage(row: RowOf<'message'>, scene: EntryScene): TemplateResult {
  const { cards, open, words } = scene;
  const { text, speaker } = row;
  const form = open?.key === row.key ? open.form : undefined;
  const said = (): TemplateResult => html`<p class="bubble said ${speaker.role} ${row.delivery}" part="bubble" dir="auto">${drawWords(text ?? '')}</p>`;
  const body = text === null ? cards()?.removed(row, scene) : form === 'edit' ? cards()?.edit(row, scene) : said();
  const person = speaker.role === 'bot' ? drawLink(words.text('speakToPerson'), () => scene.ask({ type: 'person' })) : nothing;
  const versions = text !== null && row.versions.length > 1 ? cards()?.versions(row, scene) : nothing;
  const change = !mayChange(row, scene) || form === 'edit' ? nothing : form === 'remove' ? cards()?.remove(row, scene) : drawChange(row, scene);
  return html`${drawSpokenHead(row, scene)}${body ?? nothing}${person}${versions ?? nothing}${drawDelivery(row, scene)}${change ?? nothing}`;
}
