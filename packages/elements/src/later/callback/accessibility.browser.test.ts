import { expect } from '@esm-bundle/chai';
import { violations } from '../../testing/axe.ts';
import { callbackStates } from '../../testing/callback-scenes.ts';
import { openCalls, watchCall as watch } from '../../testing/call-page.ts';
import { button, textOf } from '../../testing/page.ts';
import { waitUntil } from '../../testing/wait-until.ts';

describe('accessibility of calls', () => {
  const themes = [['light', 'en'], ['dark', 'de']] as const;
  for (const state of Object.keys(callbackStates)) {
    for (const [theme, lang] of themes) {
      it(`finds nothing wrong with a card that is ${state}, ${theme}`, async () => {
        const page = await watch(state, { theme, lang });
        await waitUntil(() => page.parts('callback').length > 0);
        expect((await violations(page.room)).join(" ## ")).to.equal("");
      });
    }
  }

  for (const [theme, lang] of themes) {
    it(`finds nothing wrong with the questions, empty, wrong and complete, ${theme}`, async () => {
      const page = await openCalls({ theme, lang, about: { topic: undefined } });
      await waitUntil(() => textOf(page.room).length > 40);
      expect((await violations(page.room)).join(" ## ")).to.equal("");
      Object.assign(page.room, { topic: 'billing' });
      await waitUntil(() => page.parts('slot').length > 0);
      page.type('030 1');
      page.parts('confirm')[0]?.click();
      await waitUntil(() => page.number().getAttribute('aria-invalid') === 'true');
      expect((await violations(page.room)).join(" ## ")).to.equal("");
      page.slot('14:00').click();
      page.type('23125017');
      expect((await violations(page.room)).join(" ## ")).to.equal("");
    });

    it(`finds nothing wrong with moving and cancelling, ${theme}`, async () => {
      const page = await watch('scheduled', { theme, lang });
      await waitUntil(() => page.parts('callback').length > 0);
      for (const name of lang === 'de' ? ['Verschieben', 'Behalten', 'Absagen'] : ['Move', 'Keep it', 'Cancel']) {
        await page.reads(name);
        button(page.room, name).click();
        await page.room.updateComplete;
      }
      await page.reads(lang === 'de' ? 'Diesen Rückruf absagen?' : 'Cancel this callback?');
      expect((await violations(page.room)).join(" ## ")).to.equal("");
    });
  }

  it('fits into 320 pixels, and every target is at least 24 high', async () => {
    const page = await openCalls({ lang: 'de' });
    page.room.style.width = '320px';
    await waitUntil(() => page.parts('slot').length > 0);
    const wide = [...(page.room.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].filter((element) => element.getBoundingClientRect().right > page.room.getBoundingClientRect().right + 0.5 && !element.closest('svg'));
    expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    const small = [...page.parts('slot'), ...page.parts('confirm'), page.number()].filter((element) => element.getBoundingClientRect().height < 24);
    expect(small).to.deep.equal([]);
  });
});
