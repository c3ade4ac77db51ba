import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { launcherWords } from './launcher-words.ts';
import { mark } from './mark.ts';
import { onAccent } from './on-accent.ts';

describe('the launcher', () => {
  it('draws the design’s loop of radius 9', async () => {
    const { knotPath } = await import('@faden/elements/look');
    const { under, gap, over } = knotPath({ r: 9, y: 28, bend: 4.6, height: 56 });
    assert.deepEqual([...mark], [under, gap, over]);
  });

  it('is written on in white or dark, whichever is read better, with an edge where it would be lost', () => {
    assert.deepEqual(['rgb(11, 93, 87)', 'rgb(31, 63, 214)', 'rgb(255, 208, 0)', 'color(srgb 1 1 1)', 'rgb(0, 0, 0)'].map(onAccent), ['', '', 'dark pale', 'dark pale', '']);
  });

  it('speaks German to Germans, Austrians and Swiss, and English to all it does not know', () => {
    assert.deepEqual(['de', 'de-AT', 'DE-ch', 'den', 'fr'].map((lang) => launcherWords(lang)[0]), ['Kontakt', 'Kontakt', 'Kontakt', 'Contact', 'Contact']);
  });

  it('can be imported on a server, where it does nothing', async () => {
    const { FadenContact, defineFaden } = await import('./index.ts');
    defineFaden();
    assert.equal(typeof FadenContact, 'function');
  });
});
