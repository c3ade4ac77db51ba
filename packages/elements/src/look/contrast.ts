import { intoGamut, linearLight, toRgb, type Oklch } from './oklch.ts';

/** Relative luminance by WCAG 2.2, 0 for black and 1 for white, of the colour as a screen shows it. */
function luminance(colour: Oklch): number {
  const [r, g, b] = linearLight(toRgb(intoGamut(colour)));
  return Math.min(1, Math.max(0, 0.2126 * r + 0.7152 * g + 0.0722 * b));
}

/** Contrast ratio by WCAG 2.2, from 1 (equal) to 21 (black on white). */
export function contrast(one: Oklch, other: Oklch): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * Moves lightness in steps of .01 away from the grounds until the colour stands out from each of them by the ratio.
 * Hue never changes, so a brand stays recognisable; black and white are the ends of the way.
 */
export function standOut(colour: Oklch, grounds: readonly Oklch[], ratio: number, away: 'darker' | 'lighter'): Oklch {
  let tried = intoGamut(colour);
  while (grounds.some((ground) => contrast(tried, ground) < ratio)) {
    const l = tried.l + (away === 'darker' ? -0.01 : 0.01);
    if (l <= 0 || l >= 1) return { ...tried, l: away === 'darker' ? 0 : 1, c: 0 };
    tried = intoGamut({ ...colour, l });
  }
  return tried;
}
