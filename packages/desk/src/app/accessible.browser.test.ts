import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';

import { faults } from '../testing/axe.ts';
import { scenes } from '../testing/gallery-scenes.ts';
import { playScene } from '../testing/play-scene.ts';
import type { Stage } from '../testing/stage.ts';

const views = [
  { lang: 'en', theme: 'light', width: 1440, height: 900 },
  { lang: 'de', theme: 'dark', width: 1024, height: 768 },
  { lang: 'de', theme: 'light', width: 375, height: 760 },
] as const;

describe('every state of the desk', () => {
  let stage: Stage | undefined;
  afterEach(() => stage?.leave());

  for (const { lang, theme, width, height } of views) {
    describe(`in ${lang}, ${theme}, ${width} wide`, () => {
      before(() => setViewport({ width, height }));
      for (const [name, scene] of Object.entries(scenes)) {
        it(`passes axe: ${name}`, async () => {
          stage = await playScene(scene, { lang, theme });
          // What fades in is not to be judged half-way.
          await Promise.all(document.getAnimations().map((animation) => animation.finished));
          expect((await faults(stage.root)).join('\n')).to.equal('');
        });
        it(`needs no sideways scrolling: ${name}`, async () => {
          stage = await playScene(scene, { lang, theme });
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
        });
      }
    });
  }
});
