/** Lightness and chroma in the light and in the dark theme; the hue is the accent's. */
export type Tone = readonly [light: number, lightChroma: number, dark: number, darkChroma: number];

/** The neutrals of the design's table: they take the accent's hue, and never more chroma than the accent has. */
export const neutrals = {
  surface: [0.995, 0.002, 0.215, 0.012],
  sunken: [0.969, 0.006, 0.175, 0.012],
  raised: [1, 0, 0.255, 0.014],
  soft: [0.955, 0.014, 0.3, 0.032],
  'soft-line': [0.91, 0.03, 0.36, 0.045],
  line: [0.905, 0.008, 0.335, 0.014],
  edge: [0.62, 0.02, 0.58, 0.02],
  muted: [0.47, 0.018, 0.755, 0.014],
  text: [0.25, 0.018, 0.935, 0.008],
} as const satisfies Readonly<Record<string, Tone>>;

/** Lightness, chroma and hue of what every brand shares, light and dark. */
export const shared = {
  kept: [0.43, 0.085, 158, 0.82, 0.1, 158],
  late: [0.47, 0.095, 68, 0.84, 0.1, 80],
  'late-soft': [0.965, 0.028, 80, 0.3, 0.04, 75],
  broken: [0.48, 0.15, 28, 0.78, 0.12, 28],
  'broken-soft': [0.965, 0.018, 28, 0.3, 0.055, 28],
} as const satisfies Readonly<Record<string, readonly [number, number, number, number, number, number]>>;

/** The greatest lightness of the accent as text in the light theme; a darker accent is used as it is. */
export const accentLightness = 0.46;
