import { svg, html, type TemplateResult } from 'lit';

/** How a sign is shown: 20 pixels beside text of 16, `small` 16 pixels in knots and beside small text; `mirrored` turns with the writing direction. */
export type SignStyle = '' | 'small' | 'mirrored' | 'small mirrored';

/** Draws one sign in the colour of the text around it; it never speaks, whoever shows it alone must name it. */
export function sign(path: string, style: SignStyle = ''): TemplateResult {
  return html`<svg class="sign ${style}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${svg`<path d=${path} />`}</svg>`;
}
