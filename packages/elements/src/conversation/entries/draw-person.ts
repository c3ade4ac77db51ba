import { html, nothing, type TemplateResult } from 'lit';
import type { RowOf } from '../rows/row.ts';
import { drawHeading } from './draw-heading.ts';
import type { EntryScene } from './entry-scene.ts';

/** The first letters of the first and the last name, as they stand in the knot of a person. */
export function initials(name: string): string {
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
