import type { Instant } from '@faden/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { initials } from '../../conversation/entries/draw-person.ts';
import { isOf, ownerName } from '../../conversation/rows/lookup.ts';
import { thread } from '../../look/thread.ts';
import type { CaseScene } from './case-scene.ts';
import { drawSection } from './draw-parts.ts';

/** Somebody became responsible: when, who, after whom and why. */
interface Step {
  readonly at: Instant;
  readonly name: string;
  readonly from?: string;
  readonly why?: string;
}

/** Who was responsible one after the other, as far back as the timeline is here; with the reason that was given. */
export function trailOf({ timeline }: Pick<CaseScene['view'], 'timeline'>): readonly Step[] {
  const steps: Step[] = [];
  let offered: { readonly to: string; readonly why: string } | undefined;
  for (const item of timeline) {
    if (isOf(item, 'handover.offered')) offered = { to: item.entry.body.to.name, why: item.entry.body.reason };
    if (!isOf(item, 'owner.changed')) continue;
    const { from, to, text } = item.entry.body;
    const name = ownerName(to);
    const why = text ?? (offered?.to === name ? offered.why : undefined);
    steps.push({ at: item.entry.at, name, ...(from && { from: ownerName(from) }), ...(why !== undefined && { why }) });
  }
  return steps;
}

function drawTrail(steps: readonly Step[], name: string, { words }: CaseScene): TemplateResult | typeof nothing {
  if (steps.length < 2) return nothing;
  const told = ({ at, name: to, from }: Step): string => (from === undefined ? words.text('trailOpened', { time: words.moment(at), name: to }) : words.text('trailNext', { time: words.moment(at), from, name: to }));
  return html`<details class="trail s">
    <summary class="link s">${words.text('trail', { name })}</summary>
    <ol>
      ${steps.map((step) => html`<li><span>${told(step)}</span>${step.why === undefined ? nothing : html` <span class="muted" dir="auto">${step.why}</span>`}</li>`)}
    </ol>
  </details>`;
}

/** Who is responsible by name: the role card in its knot, since when, and how the case came to them. */
export function drawOwner(scene: CaseScene): TemplateResult | typeof nothing {
  const { view, words } = scene;
  const { owner, roleCard } = view;
  if (!owner) return nothing;
  const name = ownerName(owner);
  const steps = trailOf(view);
  const last = steps.at(-1);
  const before = steps.at(-2)?.name;
  const time = last && words.moment(last.at);
  const since = time && (before !== undefined && before !== name ? words.text('ownerAfter', { time, name: before }) : words.text('ownerSince', { time }));
  const fact = (label: string, value: string | undefined): TemplateResult | typeof nothing => (value === undefined ? nothing : html`<div><dt class="muted">${label}</dt> <dd>${value}</dd></div>`);
  const card = roleCard
    ? html`<p class="m muted">${words.text('employer', { employer: roleCard.employer, brand: roleCard.onBehalfOf })}</p>
        <dl class="m">${fact(words.text('mayDecide'), roleCard.decides)}${fact(words.text('supervisor'), roleCard.supervisor)}</dl>`
    : owner.type === 'team'
      ? html`<p class="m muted">${owner.name}</p>`
      : nothing;
  const content = html`<div class="owner" part="role-card">
    ${thread('person')}<span class="in-knot initials" aria-hidden="true">${initials(name)}</span>
    <p class="name strong">${name}</p>
    ${card}${since ? html`<p class="m muted since">${since}</p>` : nothing}${drawTrail(steps, name, scene)}
  </div>`;
  return drawSection(words.text('responsibleForYou'), content, { part: 'owner' });
}
