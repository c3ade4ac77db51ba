import { expect } from '@esm-bundle/chai';
import { fixture, html, nextFrame } from '@open-wc/testing-helpers';
import { defineFaden } from './index.ts';

describe('a second version of us on a page', () => {
  it('registers nothing, brings nothing and says so once', async () => {
    class Earlier extends HTMLElement {}
    customElements.define('faden-contact', Earlier);
    await fixture(html`<div><faden-contact></faden-contact><faden-chat></faden-chat></div>`);
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (...words) => void said.push(words);
    const before = performance.getEntriesByType('resource').length;
    try {
      defineFaden();
    } finally {
      console.warn = warn;
    }
    await nextFrame();
    expect(said).to.deep.equal([['Faden: another version stays in use.']]);
    expect(customElements.get('faden-contact')).to.equal(Earlier);
    expect(['faden-chat', 'faden-panel', 'faden-composer'].filter((tag) => customElements.get(tag))).to.deep.equal([]);
    expect(performance.getEntriesByType('resource').length).to.equal(before);
  });
});
