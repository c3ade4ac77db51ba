import { paletteOf, paletteRoles, parseColour, type Palette } from '@faden/elements/look';

/** The accent of the house itself: rail, sign-in and whatever belongs to no brand. */
export const houseAccent = '#0b5d57';

/** Puts style sheets on the page and takes them off again. They are constructed, so a policy without inline styles allows them. */
export function adopt(texts: readonly string[]): () => void {
  const sheets = texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  };
}

const tokens = (palette: Palette): string => paletteRoles.map((role) => `--${role}:${palette[role]};`).join('');

/** The colours of one accent for everything inside a selector, in both themes; an accent that cannot be read gives the house's. */
export function paletteStyles(selector: string, accent: string): string {
  const colour = parseColour(accent) ?? parseColour(houseAccent);
  if (!colour) throw new Error('The accent of the house is not a colour.');
  const { light, dark } = paletteOf(colour);
  const within = (theme: string): string => `:root${theme} ${selector},:root${theme}:is(${selector})`;
  const night = `{${tokens(dark)}color-scheme:dark}`;
  return (
    `${within('')}{${tokens(light)}color-scheme:light}` +
    `@media (prefers-color-scheme:dark){${within(':not([data-theme=light])')}${night}}${within('[data-theme=dark]')}${night}` +
    `@media (forced-colors:active){${selector}{--thread:CanvasText;--accent-text:CanvasText;--edge:CanvasText;--line:CanvasText;--surface:Canvas;--raised:Canvas;--soft:Canvas}}`
  );
}

/** The class under which a site's colours hold. */
export const brandClass = (site: string): string => `brand-${site}`;
