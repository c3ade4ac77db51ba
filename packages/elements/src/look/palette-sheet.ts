import { paletteOf, roles, type Palette } from './palette.ts';
import { parseColour } from './parse-colour.ts';

/** The accent of the design's example, used when neither the host page nor the site names one. */
const defaultAccent = '#0b5d57';

const cache = new Map<string, CSSStyleSheet>();

/** Each role becomes a private token that the host page can still override by its public name, `--faden-<role>`. */
const tokens = (light: Palette, dark: Palette): string => roles.map((role) => `--_${role}:var(--faden-${role},light-dark(${light[role]},${dark[role]}));`).join('');

/**
 * The exact palette of an accent (as CSS text) in both themes, with every contrast guaranteed, as a style sheet.
 * An accent that cannot be read gives the default; sheets are shared between elements of the same accent.
 */
export function paletteSheet(accent: string): CSSStyleSheet {
  const known = cache.get(accent);
  if (known) return known;
  const parsed = parseColour(accent) ?? parseColour(defaultAccent);
  if (!parsed) throw new Error('the default accent is not a colour');
  const { light, dark } = paletteOf(parsed);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media not (forced-colors:active){:host{${tokens(light, dark)}}}`);
  cache.set(accent, sheet);
  return sheet;
}
