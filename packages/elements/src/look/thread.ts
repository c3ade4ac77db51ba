import { html, nothing, svg, type TemplateResult } from 'lit';
import { knotPath, knots, lineX, type KnotPath } from './knot-path.ts';

/** What an entry does with the line beside it. */
export type Tie = keyof typeof knots | 'line' | 'pending';

const paths: Readonly<Record<keyof typeof knots, KnotPath>> = {
  words: knotPath(knots.words),
  event: knotPath(knots.event),
  person: knotPath(knots.person),
};

/**
 * The piece of thread beside one entry: the knot it ties, then the line on to the next entry, in one drawing as high as the entry.
 * `pending` is drawn dashed and without a knot, because nothing uncertain is ever solid.
 */
export function thread(tie: Tie): TemplateResult {
  const knot = tie === 'line' || tie === 'pending' ? undefined : tie;
  const from = knot ? knots[knot].height : -0.5;
  return html`<svg class="thread ${tie}" width="46" aria-hidden="true" focusable="false">${
    knot ? svg`<path pathLength="1" d=${paths[knot].under} /><path class="gap" d=${paths[knot].gap} /><path pathLength="1" d=${paths[knot].over} />` : nothing
  }${svg`<line pathLength=${tie === 'pending' ? nothing : 1} x1=${lineX} x2=${lineX} y1=${from} y2="100%" />`}</svg>`;
}
