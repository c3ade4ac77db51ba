import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contrast } from './contrast.ts';
import { toOklch } from './oklch.ts';
import { paletteOf, roles, type Palette, type Role } from './palette.ts';
import { parseColour } from './parse-colour.ts';

const accents = {
  petrol: '#0b5d57', copper: '#8a4a12', blue: '#1f3fd6', yellow: '#ffd000', paleGrey: '#e5e7eb', grey: '#808080', neonGreen: '#39ff14', neonPink: '#ff10f0',
  cyan: '#00ffff', black: '#000000', white: '#ffffff', red: '#e2001a', orange: '#ff6200', violet: '#6b21a8', navy: '#001a4d', mint: '#b8f2d8',
};

const themes = (hex: string): readonly (readonly ['light' | 'dark', Palette])[] => {
  const palette = paletteOf(colour(hex));
  return [['light', palette.light], ['dark', palette.dark]];
};
const colour = (hex: string) => {
  const parsed = parseColour(hex);
  assert.ok(parsed, `${hex} is a colour`);
  return parsed;
};
const ratio = (palette: Palette, one: Role, other: Role): number => contrast(colour(palette[one]), colour(palette[other]));

const grounds = ['surface', 'sunken', 'raised', 'soft', 'late-soft'] as const;
const textRoles = ['muted', 'text', 'accent-text', 'kept', 'late', 'broken'] as const;

function assertReadable(hex: string): void {
  for (const [theme, palette] of themes(hex)) {
    for (const ground of grounds) {
      for (const role of textRoles) assert.ok(ratio(palette, role, ground) >= 4.5, `${hex} ${theme}: ${role} on ${ground}`);
      for (const role of ['edge', 'thread', 'accent-text'] as const) assert.ok(ratio(palette, role, ground) >= 3, `${hex} ${theme}: ${role} on ${ground}`);
    }
    assert.ok(ratio(palette, 'on-fill', 'fill') >= 4.5, `${hex} ${theme}: on-fill`);
    assert.ok(ratio(palette, 'fill', 'surface') >= 3, `${hex} ${theme}: fill on surface`);
    assert.ok(ratio(palette, 'launcher-edge', 'surface') >= 3, `${hex} ${theme}: launcher edge`);
    assert.ok(ratio(palette, 'broken', 'broken-soft') >= 4.5, `${hex} ${theme}: broken on broken-soft`);
  }
}

describe('the palette of one accent', () => {
  it('gives the design’s example its documented values', () => {
    const { light, dark } = paletteOf(colour('#0b5d57'));
    const expected: Readonly<Partial<Record<Role, readonly [string, string]>>> = {
      surface: ['#fcfefe', '#131b1a'], sunken: ['#f1f6f5', '#0a1211'], raised: ['#ffffff', '#1b2524'], soft: ['#e6f3f2', '#1a3330'],
      'soft-line': ['#cce8e4', '#1e4541'], line: ['#dae1e0', '#2f3938'], edge: ['#798a88', '#6e7e7c'], muted: ['#505e5c', '#a6b3b1'],
      text: ['#182523', '#e4ebea'], 'accent-text': ['#0b5d57', '#8acdc5'], thread: ['#0b5d57', '#71b3ac'], 'on-fill': ['#ffffff', '#021816'],
      kept: ['#1c5e3d', '#8bd8ab'], late: ['#7d4f12', '#edc47d'], 'late-soft': ['#fef2df', '#3a2b16'], broken: ['#a13029', '#fb998c'], 'broken-soft': ['#ffefed', '#46221e'],
    };
    const got = Object.fromEntries(Object.keys(expected).map((role) => [role, [light[role as Role], dark[role as Role]]]));
    assert.deepEqual(got, expected);
  });

  for (const [name, hex] of Object.entries(accents)) {
    it(`can be read on every ground from ${name}`, () => assertReadable(hex));
  }

  it('can be read on every ground from any accent at all', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffff }), (n) => assertReadable(`#${n.toString(16).padStart(6, '0')}`)), { numRuns: 300 });
  });

  it('keeps the exact accent on the launcher in both themes', () => {
    for (const hex of Object.values(accents)) for (const [, palette] of themes(hex)) assert.equal(palette.launcher, hex);
  });

  it('never changes the hue of a coloured accent', () => {
    for (const hex of [accents.petrol, accents.copper, accents.blue, accents.orange]) {
      const { h } = colour(hex);
      for (const [, palette] of themes(hex)) assert.ok(Math.abs(colour(palette['accent-text']).h - h) < 3, hex);
    }
  });

  it('stays grey for a grey accent', () => {
    for (const [, palette] of themes(accents.grey)) {
      for (const role of roles.filter((r) => !/kept|late|broken/.test(r))) assert.equal(colour(palette[role]).c, 0, role);
    }
  });

  it('is made of colours a screen can show', () => {
    for (const hex of Object.values(accents)) for (const [, palette] of themes(hex)) for (const role of roles) assert.match(palette[role], /^#[\da-f]{6}$/);
  });
});

describe('reading a colour', () => {
  const same = (one: string, other: string): void => assert.deepEqual(parseColour(one), parseColour(other));

  it('takes the forms computed styles come in', () => {
    same('#fc0', '#ffcc00');
    same('rgb(255, 204, 0)', '#ffcc00');
    same('rgb(100% 80% 0% / 0.5)', '#ffcc00');
    same('color(srgb 1 0.8 0)', '#ffcc00');
    const { l, c, h } = toOklch([11 / 255, 93 / 255, 87 / 255]);
    const again = parseColour(`oklch(${l * 100}% ${c} ${h})`);
    assert.ok(again && Math.abs(again.l - l) < 1e-6 && Math.abs(again.c - c) < 1e-6);
  });

  it('gives nothing for what is no colour', () => {
    for (const text of ['', 'transparentish', '#12', '#12345', 'rgb(1,2)', 'oklch(none)', 'url(x)', 'var(--x)']) assert.equal(parseColour(text), undefined, text);
  });
});
