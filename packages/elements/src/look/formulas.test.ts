import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contrast } from './contrast.ts';
import { formulas } from './formulas.ts';
import type { Oklch } from './oklch.ts';
import { accentLightness, neutrals, shared, type Tone } from './tones.ts';

const of = (tone: Tone, dark: boolean, accent: Oklch): Oklch => ({ l: tone[dark ? 2 : 0], c: Math.min(tone[dark ? 3 : 1], accent.c), h: accent.h });
const all = (tone: readonly number[], dark: boolean): Oklch => ({ l: tone[dark ? 3 : 0] ?? 0, c: tone[dark ? 4 : 1] ?? 0, h: tone[dark ? 5 : 2] ?? 0 });

/** Accents for which no exact palette is brought. */
const calm = fc.record({ l: fc.double({ min: 0, max: accentLightness, noNaN: true }), c: fc.double({ min: 0, max: 0.13, noNaN: true }), h: fc.double({ min: 0, max: 360, noNaN: true }) });

describe('the formulas', () => {
  it('can be read on every ground for every accent they are used for', () => {
    fc.assert(fc.property(calm, fc.boolean(), (accent, dark) => {
      const accentText: Oklch = dark ? { l: 0.8, c: accent.c * 0.95, h: accent.h } : accent;
      const grounds = [...(['surface', 'sunken', 'raised', 'soft'] as const).map((role) => of(neutrals[role], dark, accent)), all(shared['late-soft'], dark)];
      const texts = [of(neutrals.text, dark, accent), of(neutrals.muted, dark, accent), accentText, all(shared.kept, dark), all(shared.late, dark), all(shared.broken, dark)];
      for (const ground of grounds) {
        for (const text of texts) assert.ok(contrast(text, ground) >= 4.5);
        assert.ok(contrast(of(neutrals.edge, dark, accent), ground) >= 3);
      }
    }), { numRuns: 300 });
  });

  it('let the host page override every role by its public name', () => {
    for (const role of ['surface', 'text', 'accent-text', 'edge', 'thread']) assert.match(formulas.cssText, new RegExp(`--_${role}:var\\(--faden-${role},`));
  });
});
