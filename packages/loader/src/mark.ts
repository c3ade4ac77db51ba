/** The loop of the launcher, the design's knot of radius 9 at height 28: what goes under, the gap, what crosses over. A test compares it with the formula. */
export const mark = [
  'M10.75-.5V13.52C10.75 18.2 10.75 21.19 15.35 28L18.74 33.03A9 9 0 1 0 18.74 22.97',
  'M16.97 25.6L15.35 28 14.46 29.8',
  'M18.74 22.97L15.35 28C10.75 34.81 10.75 37.8 10.75 42.48V56.5',
] as const;
