import { expect } from '@esm-bundle/chai';
import { violations } from '../../testing/axe.ts';
import { watchCase } from '../../testing/case-page.ts';
import { caseStates } from '../../testing/case-scenes.ts';

const drawn = { light: 'Responsible for you', dark: 'Zuständig für Sie' } as const;

describe('accessibility of a case', () => {
  for (const state of Object.keys(caseStates)) {
    for (const [theme, lang] of [['light', 'en'], ['dark', 'de']] as const) {
      it(`finds nothing wrong with a case that is ${state}, ${theme}`, async () => {
        const page = await watchCase(state, { theme, lang });
        await page.reads(drawn[theme]);
        expect((await violations(page.element)).join(' ## ')).to.equal('');
      });
    }
  }

  it('finds nothing wrong with its forms', async () => {
    const page = await watchCase('asked');
    await page.reads(drawn.light);
    for (const id of ['correct', 'up']) {
      page.all().find((found) => found.id === id)?.click();
      await page.element.updateComplete;
      expect((await violations(page.element)).join(' ## ')).to.equal('');
    }
  });

  for (const state of ['progress', 'moved', 'asked', 'closed', 'sales']) {
    it(`fits into 320 pixels when it is ${state}, and every target is at least 24 high`, async () => {
      const page = await watchCase(state, { lang: 'de' });
      page.element.style.width = '320px';
      await page.reads(drawn.dark);
      const end = page.element.getBoundingClientRect().right + 0.5;
      const wide = [...(page.element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].filter((found) => found.getBoundingClientRect().right > end && !found.closest('svg, .unseen'));
      expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
      const low = [...(page.element.shadowRoot?.querySelectorAll<HTMLElement>('button, summary, .score, .field input') ?? [])].filter((found) => found.getBoundingClientRect().height < 24);
      expect(low.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    });
  }
});
