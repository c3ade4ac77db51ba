import { html, type TemplateResult } from 'lit';

/** A text of ours whose parameters are set strong; the text is given unfilled, with its holes. */
export function withStrong(text: string, params: Readonly<Record<string, string>>): readonly (string | TemplateResult)[] {
  return text.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : html`<b class="tied" dir="auto">${params[part]}</b>`));
}
