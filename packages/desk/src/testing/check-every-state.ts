import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';

import type { Preferences } from '../app/ports.ts';
import { faults } from './axe.ts';
import { scenes } from './gallery-scenes.ts';
import { playScene } from './play-scene.ts';
import type { Stage } from './stage.ts';

/** How the desk is looked at: language, theme, and the size of the window in CSS pixels. */
export interface View extends Pick<Preferences, 'lang' | 'theme'> {
  readonly width: number;
  readonly height: number;
}

/** Tests every scene in one view: the accessibility checker finds nothing, and nothing is wider than the window. */
export function checkEveryState({ lang, theme, width, height }: View): void {
  describe(`every state of the desk in ${lang}, ${theme}, ${width} wide`, () => {
    let stage: Stage | undefined;
    before(() => setViewport({ width, height }));
    afterEach(() => stage?.leave());
    for (const [name, scene] of Object.entries(scenes)) {
      it(`passes the checker and fits the width: ${name}`, async () => {
        stage = await playScene(scene, { lang, theme });
        // What fades in is not to be judged half-way.
        await Promise.all(document.getAnimations().map((animation) => animation.finished));
        expect((await faults(stage.root)).join('\n')).to.equal('');
        expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
      });
    }
  });
}
