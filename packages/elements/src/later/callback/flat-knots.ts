import { html, svg, type TemplateResult } from 'lit';
import { handset } from '../../look/signs/event-signs.ts';
import { knotPath, type KnotPath } from '../../look/knot-path.ts';

const booking = knotPath({ r: 18, y: 34, bend: 5.4, height: 68 });
const calling = knotPath({ r: 26, y: 50, bend: 5.4, height: 100 });

const strokes = ({ under, gap, over }: KnotPath, turned: string): TemplateResult =>
  svg`<g transform=${turned}><path d=${under} /><path class="gap" d=${gap} /><path d=${over} /></g>`;

/** The line before and after a knot, from edge to edge; the knot takes the place from `from` to `to`. */
const line = (from: number, to: number, y: number): TemplateResult => svg`<line x1="0" x2=${from} y1=${y} y2=${y} /><line x1=${to} x2="100%" y1=${y} y2=${y} />`;

/** The loop that hangs from the line above a booking: what is about to be tied. The thread lies flat here, so the knot is turned. */
export const bookingKnot = (): TemplateResult =>
  html`<svg class="flat-knot" width="100%" height="56" aria-hidden="true" focusable="false">
    ${line(8, 76, 0.75)}${strokes(booking, 'translate(76 -10) rotate(90)')}${svg`<path class="inside" transform="translate(34 20) scale(.667)" d=${handset} />`}
  </svg>`;

/** The loop that stands on the line while the telephone rings, with two arcs on each side. */
export const callingKnot = (): TemplateResult =>
  html`<svg class="flat-knot calling" width="100%" height="86" aria-hidden="true" focusable="false">
    ${line(20, 120, 85.25)}${svg`<g transform="translate(20 0)"><path class="arc first" d="M19 36.5q-4 12 0 24M81 36.5q4 12 0 24" /><path class="arc second" d="M11 32q-5.6 16.5 0 33M89 32q5.6 16.5 0 33" /></g>`}
    ${strokes(calling, 'translate(20 96) rotate(-90)')}${svg`<path class="inside" transform="translate(57 35.5) scale(1.083)" d=${handset} />`}
  </svg>`;

const other = knotPath({ r: 6, y: 17, bend: 3.2, height: 34 });
const own = knotPath({ r: 10, y: 17, bend: 5.4, height: 34 });
const step = 34;

/** The waiting line lying flat: a loop for each who is ahead (at most `most` are drawn), then the reader's with a dot, and dashed what is still ahead. */
export function waitingLine(ahead: number, you: string, most = 6): TemplateResult {
  const loops = Math.min(ahead, most);
  const mine = 12 + loops * step;
  return html`<div class="waiting-line" aria-hidden="true">
    <svg width="100%" height="36" focusable="false">
      ${svg`<line x1="0" x2="12" y1="33.25" y2="33.25" />`}${Array.from({ length: loops }, (_, i) => strokes(other, `translate(${12 + i * step} 44) rotate(-90)`))}
      ${strokes(own, `translate(${mine} 44) rotate(-90)`)}${svg`<circle class="dot" r="3.5" cx=${mine + 17} cy="15.8" /><line class="ahead" x1=${mine + step} x2="100%" y1="33.25" y2="33.25" />`}</svg
    ><svg class="you" width="100%" height="20" focusable="false">${svg`<text x=${mine + step} y="14">${you}</text>`}</svg>
  </div>`;
}
