import { knotCentre, knotPath, knots, lineX } from '@faden/elements/look';

import { deskSigns, type SignName } from './desk-signs.ts';

/** What an entry does with the line beside it; `pending` is dashed, because nothing uncertain is drawn solid. */
export type Tie = keyof typeof knots | 'line' | 'pending';

/** A knot, and what stands in it. */
export interface KnotProps {
  readonly tie: Tie;
  readonly sign?: SignName;
  readonly initials?: string;
}

/** The piece of thread beside one entry, with its knot: the same drawing the customer sees. */
export function Knot({ tie, sign, initials }: KnotProps) {
  const knot = tie === 'line' || tie === 'pending' ? undefined : knots[tie];
  const paths = knot && knotPath(knot);
  const centre = knot && knotCentre(knot);
  return (
    <svg class={`thread ${tie}`} width="46" aria-hidden="true" focusable="false">
      {paths && (
        <>
          <path d={paths.under} />
          <path class="gap" d={paths.gap} />
          <path d={paths.over} />
        </>
      )}
      <line x1={lineX} x2={lineX} y1={knot ? knot.height : 0} y2="100%" />
      {centre && sign && (
        <svg class="in-knot" x={centre.x - 8} y={centre.y - 8} width="16" height="16" viewBox="0 0 24 24">
          <path d={deskSigns[sign]} />
        </svg>
      )}
      {centre && initials && (
        <text class="in-knot" x={centre.x} y={centre.y}>
          {initials}
        </text>
      )}
    </svg>
  );
}
