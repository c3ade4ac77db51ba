import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../look/sign.ts';
import { warning } from '../../look/signs/state-signs.ts';
import type { CaseScene, Problem } from './case-scene.ts';

/** A part of the page under its title; what stands beside the title is short. */
export function drawSection(title: string, content: unknown, { beside = nothing, part }: { readonly beside?: unknown; readonly part?: string } = {}): TemplateResult {
  return html`<section class="section" part=${part ?? nothing}>
    <div class="head"><h3 class="strong">${title}</h3>${beside}</div>
    ${content}
  </section>`;
}

/** What is wrong, beside the part it is about. */
export function drawProblem({ problem }: CaseScene, place: Problem['place']): TemplateResult | typeof nothing {
  return problem?.place === place ? html`<p class="problem s" id="problem" role="alert">${sign(warning, 'small')}<span>${problem.text}</span></p>` : nothing;
}

/** Reads the fields of a form that was submitted, trimmed. */
export function readForm(event: Event): Readonly<Record<string, string>> {
  event.preventDefault();
  const fields = new FormData(event.currentTarget as HTMLFormElement);
  return Object.fromEntries([...fields].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])));
}

/** Escape leaves a form without leaving anything around it. */
export const leaveByEscape =
  ({ act }: CaseScene) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    act({ type: 'close' });
  };
