/** A colour as lightness (0 to 1), chroma (0 to about 0.37) and hue in degrees: equal steps look equal. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** A colour as red, green and blue of sRGB, each 0 to 1 when a screen can show it. */
export type Rgb = readonly [number, number, number];

const toLinear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const toGamma = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

/** The linear light of a colour, which luminance and mixing are defined on. */
export const linearLight = (rgb: Rgb): Rgb => [toLinear(rgb[0]), toLinear(rgb[1]), toLinear(rgb[2])];

/** Source of the matrices: Björn Ottosson, "A perceptual color space for image processing", 2020. */
export function toRgb({ l, c, h }: Oklch): Rgb {
  const turn = (h * Math.PI) / 180;
  const a = c * Math.cos(turn);
  const b = c * Math.sin(turn);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toGamma(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    toGamma(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    toGamma(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

/** The way back from what a screen shows; a grey has chroma 0 and keeps hue 0, so nothing is tinted by rounding. */
export function toOklch(rgb: Rgb): Oklch {
  const [r, g, b] = linearLight(rgb);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short;
  const p = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const q = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  const c = Math.hypot(p, q);
  if (c < 0.0005) return { l, c: 0, h: 0 };
  return { l, c, h: ((Math.atan2(q, p) * 180) / Math.PI + 360) % 360 };
}

const shown = (rgb: Rgb): boolean => rgb.every((v) => v > -0.0005 && v < 1.0005);

/** Lowers chroma, never hue or lightness, until a screen can show the colour. */
export function intoGamut(colour: Oklch): Oklch {
  if (shown(toRgb(colour))) return colour;
  let low = 0;
  let high = colour.c;
  for (let i = 0; i < 20; i += 1) {
    const c = (low + high) / 2;
    if (shown(toRgb({ ...colour, c }))) low = c;
    else high = c;
  }
  return { ...colour, c: low };
}

/** The colour as `#rrggbb`, brought into gamut first. */
export function toHex(colour: Oklch): string {
  const bytes = toRgb(intoGamut(colour)).map((v) => Math.round(Math.min(1, Math.max(0, v)) * 255));
  return `#${bytes.map((v) => v.toString(16).padStart(2, '0')).join('')}`;
}
