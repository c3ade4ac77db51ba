import { html, type TemplateResult } from 'lit';
import type { EntryScene } from './entry-scene.ts';

/** A name and its time on one line, the time at the end edge. */
export function drawHeading(title: string, at: string, { words }: EntryScene, size: 'm' | 'name' = 'm'): TemplateResult {
  return html`<div class="heading"><h3 class="${size} strong">${title}</h3><time class="xs muted number" datetime=${at}>${words.when.time(at)}</time></div>`;
}
