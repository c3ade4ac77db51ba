import { html, type TemplateResult } from 'lit';

/** A small act within or beneath an entry, in words. */
export const drawLink = (text: string, click: () => void): TemplateResult => html`<button type="button" class="link s" @click=${click}>${text}</button>`;
