import { contrast, standOut } from './contrast.ts';
import { intoGamut, toHex, type Oklch } from './oklch.ts';

/** Every colour of one theme by its role; values are `#rrggbb`. */
export type Palette = Readonly<Record<Role, string>>;

/** What a colour is for, never what it looks like; `launcher…` keep the brand's exact accent. */
export type Role = (typeof roles)[number];

/** All roles, in the order of the design's table. */
export const roles = [
  'surface', 'sunken', 'raised', 'soft', 'soft-line', 'line', 'edge', 'muted', 'text', 'accent-text', 'thread', 'fill', 'on-fill',
  'kept', 'late', 'late-soft', 'broken', 'broken-soft', 'launcher', 'on-launcher', 'launcher-edge',
] as const;

type Tones = Record<Role, Oklch>;

const white: Oklch = { l: 1, c: 0, h: 0 };
// A little above WCAG’s 4.5 and 3, so that rounding to bytes cannot fall below them.
const readable = 4.55;
const visible = 3.05;

/** Neutrals take the accent's hue but never more chroma than the accent has, so that a grey brand stays grey. */
const tint = (accent: Oklch) => (l: number, c: number): Oklch => intoGamut({ l, c: Math.min(c, accent.c), h: accent.h });
const fixed = (l: number, c: number, h: number): Oklch => intoGamut({ l, c, h });

function lightGrounds(accent: Oklch): Pick<Tones, 'surface' | 'sunken' | 'raised' | 'soft' | 'late-soft'> {
  const of = tint(accent);
  return { surface: of(0.995, 0.002), sunken: of(0.969, 0.006), raised: white, soft: of(0.955, 0.014), 'late-soft': fixed(0.965, 0.028, 80) };
}

function darkGrounds(accent: Oklch): Pick<Tones, 'surface' | 'sunken' | 'raised' | 'soft' | 'late-soft'> {
  const of = tint(accent);
  return { surface: of(0.215, 0.012), sunken: of(0.175, 0.012), raised: of(0.255, 0.014), soft: of(0.3, 0.032), 'late-soft': fixed(0.3, 0.04, 75) };
}

/** The better of the two on a fill; where neither can be read the fill itself is darkened. */
function filled(fill: Oklch, dark: Oklch): { fill: Oklch; on: Oklch } {
  const on = contrast(white, fill) >= contrast(dark, fill) ? white : dark;
  if (contrast(on, fill) >= readable) return { fill, on };
  return { fill: standOut(fill, [white], readable, 'darker'), on: white };
}

/** The launcher never changes colour; only what stands on it and its edge answer to it. */
function launcherTones(accent: Oklch, light: { dark: Oklch }, ground: Oklch, edge: Oklch): Pick<Tones, 'launcher' | 'on-launcher' | 'launcher-edge'> {
  const on = contrast(white, accent) >= contrast(light.dark, accent) ? white : light.dark;
  return { launcher: accent, 'on-launcher': on, 'launcher-edge': contrast(accent, ground) < visible ? edge : accent };
}

function lightTones(accent: Oklch): Tones {
  const of = tint(accent);
  const grounds = lightGrounds(accent);
  const all = Object.values(grounds);
  const read = (colour: Oklch): Oklch => standOut(colour, all, readable, 'darker');
  const see = (colour: Oklch): Oklch => standOut(colour, all, visible, 'darker');
  const text = read(of(0.25, 0.018));
  const accentText = read({ ...accent, l: Math.min(accent.l, 0.46) });
  const button = filled(contrast(accent, grounds.surface) < visible ? accentText : accent, text);
  return {
    ...grounds,
    ...launcherTones(accent, { dark: text }, grounds.surface, accentText),
    'soft-line': of(0.91, 0.03),
    line: of(0.905, 0.008),
    edge: see(of(0.62, 0.02)),
    muted: read(of(0.47, 0.018)),
    text,
    'accent-text': accentText,
    thread: accentText,
    fill: button.fill,
    'on-fill': button.on,
    kept: read(fixed(0.43, 0.085, 158)),
    late: read(fixed(0.47, 0.095, 68)),
    broken: read(fixed(0.48, 0.15, 28)),
    'broken-soft': fixed(0.965, 0.018, 28),
  };
}

function darkTones(accent: Oklch): Tones {
  const of = tint(accent);
  const grounds = darkGrounds(accent);
  const all = Object.values(grounds);
  const read = (colour: Oklch): Oklch => standOut(colour, all, readable, 'lighter');
  const see = (colour: Oklch): Oklch => standOut(colour, all, visible, 'lighter');
  const accentText = read({ l: 0.8, c: accent.c * 0.95, h: accent.h });
  return {
    ...grounds,
    ...launcherTones(accent, { dark: of(0.25, 0.018) }, grounds.surface, accentText),
    'soft-line': of(0.36, 0.045),
    line: of(0.335, 0.014),
    edge: see(of(0.58, 0.02)),
    muted: read(of(0.755, 0.014)),
    text: read(of(0.935, 0.008)),
    'accent-text': accentText,
    thread: see({ l: 0.72, c: accent.c * 0.95, h: accent.h }),
    fill: accentText,
    'on-fill': standOut(of(0.19, 0.03), [accentText], readable, 'darker'),
    kept: read(fixed(0.82, 0.1, 158)),
    late: read(fixed(0.84, 0.1, 80)),
    broken: read(fixed(0.78, 0.12, 28)),
    'broken-soft': fixed(0.3, 0.055, 28),
  };
}

const hexes = (tones: Tones): Palette => Object.fromEntries(roles.map((role) => [role, toHex(tones[role])])) as Palette;

/** Both themes of one accent, with every contrast the design promises; nothing else is asked of a site. */
export function paletteOf(accent: Oklch): { readonly light: Palette; readonly dark: Palette } {
  return { light: hexes(lightTones(accent)), dark: hexes(darkTones(accent)) };
}
