import { expect } from '@esm-bundle/chai';

import { createStories } from './testing/stories.ts';
import { eventually, screenOf } from './testing/screen.ts';
import { stage } from './testing/stage.ts';

describe('mounting the desk', () => {
  it('leaves nothing behind when it is taken away: no sheet, no title, no theme, no listener', async () => {
    const before = { sheets: document.adoptedStyleSheets.length, title: document.title, lang: document.documentElement.lang };
    const { house } = createStories();
    const { root, leave } = stage(house, 'jonas', { lang: 'de', theme: 'dark' });
    const screen = screenOf(root);
    await eventually(() => expect(screen.texts('.brand-name')).to.have.length(2));
    await screen.openCase('Petra Lang');
    expect(document.documentElement.lang).to.equal('de');
    expect(house.listening).to.be.greaterThan(0);
    leave();
    expect(root.childNodes.length).to.equal(0);
    expect(house.listening).to.equal(0);
    expect({ sheets: document.adoptedStyleSheets.length, title: document.title, lang: document.documentElement.lang }).to.deep.equal(before);
    expect(document.documentElement.dataset['theme']).to.equal(undefined);
  });

  it('speaks another language and wears other colours at once when they are chosen', async () => {
    const { house } = createStories();
    const { root, leave } = stage(house, 'jonas');
    const screen = screenOf(root);
    await eventually(() => expect(screen.texts('.brand-name')).to.have.length(2));
    await screen.press('Jonas Weber: language, theme, sign out');
    screen.field('Deutsch').click();
    await eventually(() => expect(document.title).to.equal('(4) Faden Arbeitsplatz'));
    expect(screen.hasButton('Abmelden')).to.equal(true);
    screen.field('Dunkel').click();
    await eventually(() => expect(document.documentElement.dataset['theme']).to.equal('dark'));
    leave();
  });
});
