import { knotPath, type Knot } from '@faden/elements/look';

/** The mark of the house: the loop, hanging on its thread from the top edge. Heights are pixels. */
export function Mark({ height = 62 }: { readonly height?: number }) {
  const loop: Knot = { r: 9, y: height - 31, bend: 4.6, height };
  const { under, gap, over } = knotPath(loop);
  return (
    <svg class="mark" width="40" height={height} viewBox={`0 0 40 ${height}`} aria-hidden="true" focusable="false">
      <path d={under} />
      <path class="gap" d={gap} />
      <path d={over} />
    </svg>
  );
}
