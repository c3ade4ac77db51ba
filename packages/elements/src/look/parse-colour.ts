import { toOklch, toRgb, type Oklch, type Rgb } from './oklch.ts';

const number = (text: string | undefined, whole: number): number =>
  text === undefined ? Number.NaN : text.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number.parseFloat(text);

function fromHex(digits: string): Rgb {
  const full = digits.length < 6 ? [...digits].map((d) => d + d).join('') : digits;
  const byte = (at: number): number => Number.parseInt(full.slice(at, at + 2), 16) / 255;
  return [byte(0), byte(2), byte(4)];
}

/**
 * Reads a colour in the forms that site profiles and computed styles use: `#rgb`, `#rrggbb`, `rgb()`, `oklch()`, `color(srgb …)`.
 * Transparency is dropped; anything else, or a colour with a hole in it, gives `undefined`.
 */
export function parseColour(text: string): Oklch | undefined {
  const trimmed = text.trim().toLowerCase();
  const hex = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(trimmed)?.[1];
  if (hex !== undefined) return toOklch(fromHex(hex));
  const call = /^(rgba?|oklch|color)\((?:srgb )?([^()]*)\)$/.exec(trimmed);
  if (!call) return undefined;
  const parts = (call[2] ?? '').split(/[\s,/]+/).filter(Boolean);
  if (call[1] === 'oklch') {
    const given = { l: number(parts[0], 1), c: number(parts[1], 0.4), h: number(parts[2], 360) || 0 };
    return Number.isNaN(given.l + given.c) ? undefined : toOklch(toRgb(given));
  }
  const whole = call[1] === 'color' ? 1 : 255;
  const [r, g, b] = parts.slice(0, 3).map((part) => number(part, whole) / whole);
  return r === undefined || g === undefined || b === undefined || Number.isNaN(r + g + b) ? undefined : toOklch([r, g, b]);
}
