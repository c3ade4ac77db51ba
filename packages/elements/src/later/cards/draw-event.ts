import { html, nothing, type TemplateResult } from 'lit';
import { drawHeading } from '../../conversation/entries/draw-heading.ts';
import { drawWords } from '../../conversation/entries/draw-words.ts';
import type { EntryScene } from '../../conversation/entries/entry-scene.ts';
import { say, sayAll } from '../../conversation/entries/say.ts';
import type { RowOf } from '../../conversation/rows/row.ts';
import { sign } from '../../look/sign.ts';
import { escalation, envelope, form, handover, handset, question, speech } from '../../look/signs/event-signs.ts';

const signs = { escalation, envelope, form, handover, handset, question, speech } as const;

/** A handover, an escalation, a call or a letter: its sign in the knot, a title, words and what we say about it. */
export function drawEvent(row: RowOf<'event'>, scene: EntryScene): TemplateResult {
  return html`<span class="in-knot">${sign(signs[row.sign], row.sign === 'handover' ? 'small mirrored' : 'small')}</span>
    ${drawHeading(say(scene.words, row.title), row.at, scene)}
    ${row.text === undefined ? nothing : html`<p class="m said" dir="auto">${drawWords(row.text)}</p>`}
    ${row.notes.length > 0 ? html`<p class="m ${row.text === undefined ? '' : 'muted'}">${sayAll(scene.words, row.notes)}</p>` : nothing}`;
}
