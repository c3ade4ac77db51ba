import { contrast, standOut } from './contrast.ts';
import { intoGamut, toHex, type Oklch } from './oklch.ts';
import { accentLightness, neutrals, shared } from './tones.ts';

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

/** The neutrals and the shared colours of one theme, as the table says: 0 light, 1 dark. */
function tabled(accent: Oklch, dark: 0 | 1): Pick<Tones, keyof typeof neutrals | keyof typeof shared> {
  const ours = Object.entries(neutrals).map(([role, tone]) => {
    const [l = 0, c = 0] = tone.slice(dark * 2);
    return [role, intoGamut({ l, c: Math.min(c, accent.c), h: accent.h })];
  });
  const all = Object.entries(shared).map(([role, tone]) => {
    const [l = 0, c = 0, h = 0] = tone.slice(dark * 3);
    return [role, intoGamut({ l, c, h })];
  });
  return Object.fromEntries([...ours, ...all]) as Pick<Tones, keyof typeof neutrals | keyof typeof shared>;
}

/** What words and signs stand on. */
const grounds = ({ surface, sunken, raised, soft, 'late-soft': late }: Pick<Tones, keyof typeof neutrals | 'late-soft'>): readonly Oklch[] => [surface, sunken, raised, soft, late];

/** The better of the two on a fill; where neither can be read the fill itself is darkened. */
function filled(fill: Oklch, dark: Oklch): { fill: Oklch; on: Oklch } {
  const on = contrast(white, fill) >= contrast(dark, fill) ? white : dark;
  if (contrast(on, fill) >= readable) return { fill, on };
  return { fill: standOut(fill, [white], readable, 'darker'), on: white };
}

/** The launcher never changes colour; only what stands on it and its edge answer to it. */
function launcherTones(accent: Oklch, dark: Oklch, ground: Oklch, edge: Oklch): Pick<Tones, 'launcher' | 'on-launcher' | 'launcher-edge'> {
  const on = contrast(white, accent) >= contrast(dark, accent) ? white : dark;
  return { launcher: accent, 'on-launcher': on, 'launcher-edge': contrast(accent, ground) < visible ? edge : accent };
}

/** Neutrals and shared colours, moved away from their grounds where an accent would make them hard to see. */
function seen(table: ReturnType<typeof tabled>, away: 'darker' | 'lighter'): ReturnType<typeof tabled> {
  const on = grounds(table);
  const read = (role: keyof typeof table): Oklch => standOut(table[role], on, readable, away);
  return { ...table, edge: standOut(table.edge, on, visible, away), muted: read('muted'), text: read('text'), kept: read('kept'), late: read('late'), broken: read('broken') };
}

function lightTones(accent: Oklch): Tones {
  const table = seen(tabled(accent, 0), 'darker');
  const accentText = standOut({ ...accent, l: Math.min(accent.l, accentLightness) }, grounds(table), readable, 'darker');
  const button = filled(contrast(accent, table.surface) < visible ? accentText : accent, table.text);
  return {
    ...table,
    ...launcherTones(accent, table.text, table.surface, accentText),
    'accent-text': accentText,
    thread: accentText,
    fill: button.fill,
    'on-fill': button.on,
  };
}

function darkTones(accent: Oklch): Tones {
  const table = seen(tabled(accent, 1), 'lighter');
  const lit = { c: accent.c * 0.95, h: accent.h };
  const accentText = standOut({ l: 0.8, ...lit }, grounds(table), readable, 'lighter');
  return {
    ...table,
    ...launcherTones(accent, tabled(accent, 0).text, table.surface, accentText),
    'accent-text': accentText,
    thread: standOut({ l: 0.72, ...lit }, grounds(table), visible, 'lighter'),
    fill: accentText,
    'on-fill': standOut(intoGamut({ l: 0.19, c: Math.min(0.03, accent.c), h: accent.h }), [accentText], readable, 'darker'),
  };
}

const hexes = (tones: Tones): Palette => Object.fromEntries(roles.map((role) => [role, toHex(tones[role])])) as Palette;

/** Both themes of one accent, with every contrast the design promises; nothing else is asked of a site. */
export function paletteOf(accent: Oklch): { readonly light: Palette; readonly dark: Palette } {
  return { light: hexes(lightTones(accent)), dark: hexes(darkTones(accent)) };
}
