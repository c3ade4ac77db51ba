/** A loop in the thread: radius, height of the crossing, and how far the line swings out to meet it; all in CSS pixels. */
export interface Knot {
  readonly r: number;
  readonly y: number;
  readonly bend: number;
  readonly height: number;
}

/** The three strokes of a loop, to be drawn in this order: what goes under, the gap in the background colour, what crosses over. */
export interface KnotPath {
  readonly under: string;
  readonly gap: string;
  readonly over: string;
}

/** Where the line's centre lies, from the start edge. */
export const lineX = 10.75;

/** The knots of the design's table that a timeline ties. */
export const knots = {
  words: { r: 5, y: 10, bend: 3.2, height: 28 },
  event: { r: 12, y: 18, bend: 5.4, height: 44 },
  person: { r: 13, y: 22, bend: 5.4, height: 58 },
} as const satisfies Readonly<Record<string, Knot>>;

const phi = (56 * Math.PI) / 180;

/** The shortest way to write a coordinate: two decimals, no leading zero, no trailing ones. */
const short = (v: number): string => {
  const text = String(Math.round(v * 100) / 100 || 0);
  return text.replace(/^(-?)0\./, '$1.');
};
const at = (x: number, y: number): string => `${short(x)}${y < 0 ? '' : ' '}${short(y)}`;

/** The centre of a knot's circle, where its sign or initials stand. */
export function knotCentre({ r, y, bend }: Knot): { readonly x: number; readonly y: number } {
  return { x: lineX + bend + r / Math.sin(phi), y };
}

/**
 * The loop of the design: the crossing is P, both strands leave it at φ = 56° for the circle, and the line meets it by a bend.
 * The bend's control points scale with its width, so that a small loop swings out as softly as a large one.
 */
export function knotPath({ r, y, bend, height }: Knot): KnotPath {
  const k = bend / 5.4;
  const x = lineX + bend;
  const reach = r / Math.tan(phi);
  const tangent = (direction: 1 | -1): string => at(x + reach * Math.cos(phi), y + direction * reach * Math.sin(phi));
  const swing = (sign: 1 | -1, by: number): string => at(lineX, y + sign * by * k);
  const straight = short(y - 17 * k);
  return {
    under: `M${short(lineX)}-.5V${straight}C${swing(-1, 11.5)} ${swing(-1, 8)} ${at(x, y)}L${tangent(1)}A${short(r)} ${short(r)} 0 1 0 ${tangent(-1)}`,
    gap: `M${at(x + 3.4 * k * Math.cos(phi), y - 3.4 * k * Math.sin(phi))}L${at(x, y)} ${at(x - 1.05 * k, y + 2.11 * k)}`,
    over: `M${tangent(-1)}L${at(x, y)}C${swing(1, 8)} ${swing(1, 11.5)} ${swing(1, 17)}V${short(height + 0.5)}`,
  };
}
