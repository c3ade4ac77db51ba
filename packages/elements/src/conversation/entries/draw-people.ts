import { html, nothing, type TemplateResult } from 'lit';
import { escalation, envelope, form, handover, handset, question, speech } from '../../look/signs/event-signs.ts';
import { sign } from '../../look/sign.ts';
import type { RowOf } from '../rows/row.ts';
import { drawHeading } from './draw-heading.ts';
import { drawWords } from './draw-words.ts';
import type { EntryScene } from './entry-scene.ts';
import { say, sayAll } from './say.ts';

const signs = { escalation, envelope, form, handover, handset, question, speech } as const;

/** The first letters of the first and the last name, as they stand in the knot of a person. */
function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const first = [...(parts[0] ?? '')][0] ?? '';
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

/** The role card: who speaks from here on, for whom, what they may decide, who is above them. No box around it. */
export function drawPerson({ card, at }: RowOf<'person'>, scene: EntryScene): TemplateResult {
  const { words } = scene;
  const fact = (label: string, value: string | undefined): TemplateResult | typeof nothing =>
    value === undefined ? nothing : html`<div><dt class="muted">${label}</dt> <dd>${value}</dd></div>`;
  return html`<span class="in-knot initials" aria-hidden="true">${initials(card.name)}</span>
    <div class="role-card" part="role-card">
      ${drawHeading(card.name, at, scene, 'name')}
      <p class="s muted">${words.text('employer', { employer: card.employer, brand: card.onBehalfOf })}</p>
      <dl class="s">${fact(words.text('mayDecide'), card.decides)}${fact(words.text('supervisor'), card.supervisor)}</dl>
    </div>`;
}

/** A handover, an escalation, a call or a letter: its sign in the knot, a title, words and what we say about it. */
export function drawEvent(row: RowOf<'event'>, scene: EntryScene): TemplateResult {
  return html`<span class="in-knot">${sign(signs[row.sign], row.sign === 'handover' ? 'small mirrored' : 'small')}</span>
    ${drawHeading(say(scene.words, row.title), row.at, scene)}
    ${row.text === undefined ? nothing : html`<p class="m said" dir="auto">${drawWords(row.text)}</p>`}
    ${row.notes.length > 0 ? html`<p class="m ${row.text === undefined ? '' : 'muted'}">${sayAll(scene.words, row.notes)}</p>` : nothing}`;
}
