import { paletteOf, roles, type Palette } from './palette.ts';
import { parseColour } from './parse-colour.ts';

/** The accent of the design's example, used when neither the host page nor the site names one. */
export const defaultAccent = '#0b5d57';

const cache = new Map<string, CSSStyleSheet>();

/** Each role becomes a private token that the host page can still override by its public name, `--faden-<role>`. */
const tokens = (palette: Palette): string => roles.map((role) => `--_${role}:var(--faden-${role},${palette[role]});`).join('');

/**
 * The style sheet that gives an element its colours in both themes, from one accent as CSS text.
 * An accent that cannot be read gives the default; sheets are shared between elements of the same accent.
 */
export function paletteSheet(accent: string): CSSStyleSheet {
  const known = cache.get(accent);
  if (known) return known;
  const parsed = parseColour(accent) ?? parseColour(defaultAccent);
  if (!parsed) throw new Error('the default accent is not a colour');
  const { light, dark } = paletteOf(parsed);
  const night = `${tokens(dark)}--_shadow:#000;color-scheme:dark`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:host{${tokens(light)}--_shadow:${light.text};color-scheme:light}` +
      `@media (prefers-color-scheme:dark){:host(:not([theme=light])){${night}}}:host([theme=dark]){${night}}` +
      // Forced colours replace what the user’s own palette cannot know; the shapes stay, drawn in the user’s colours.
      '@media (forced-colors:active){:host,:host([theme]){--_thread:CanvasText;--_accent-text:CanvasText;--_edge:CanvasText;--_line:CanvasText;--_surface:Canvas;--_raised:Canvas}}',
  );
  cache.set(accent, sheet);
  return sheet;
}
