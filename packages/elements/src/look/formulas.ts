import { unsafeCSS, type CSSResult } from 'lit';
import { accentLightness, neutrals, shared } from './tones.ts';

const accent = 'var(--faden-accent,var(--_accent,#0b5d57))';
const from = (l: number | string, c: number | string): string => `oklch(from ${accent} ${l} ${c} h)`;
const token = (role: string, light: string, dark: string): string => `--_${role}:var(--faden-${role},light-dark(${light},${dark}));`;

/** The design's table as tokens, light and dark beside each other. */
const tokens = [
  ...Object.entries(neutrals).map(([role, [light, lightC, dark, darkC]]) => token(role, from(light, `min(c,${lightC})`), from(dark, `min(c,${darkC})`))),
  ...Object.entries(shared).map(([role, tone]) => token(role, `oklch(${tone.slice(0, 3).join(' ')})`, `oklch(${tone.slice(3).join(' ')})`)),
  token('accent-text', from(`min(l,${accentLightness})`, 'c'), from(0.8, 'calc(c*.95)')),
  token('thread', from(`min(l,${accentLightness})`, 'c'), from(0.72, 'calc(c*.95)')),
  token('fill', from(`min(l,${accentLightness})`, 'c'), from(0.8, 'calc(c*.95)')),
  token('on-fill', '#fff', from(0.19, 'min(c,.03)')),
].join('');

/**
 * The colours of an element as formulas on its accent, which the browser computes: no script runs and nothing flashes.
 * They hold for accents that are dark and calm enough; for others the exact palette takes their place (see `LookController`).
 */
export const formulas: CSSResult = unsafeCSS(
  `:host{${tokens}color-scheme:light dark}:host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}` +
    // Forced colours replace what the user’s own palette cannot know; the shapes stay, drawn in the user’s colours.
    '@media (forced-colors:active){:host{--_thread:CanvasText;--_accent-text:CanvasText;--_edge:CanvasText;--_line:CanvasText;--_surface:Canvas;--_raised:Canvas}}',
);
