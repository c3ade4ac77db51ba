import { expect } from '@esm-bundle/chai';
import { fixture, html } from '@open-wc/testing-helpers';
import { KeyedRows } from './keyed-rows.ts';

const row = (key: string, name = 'entry') => ({ key, name, content: html`<input aria-label=${key} />` });

async function list(): Promise<{ show(...keys: string[]): void; rows(): string[]; ol: HTMLElement; keyed: KeyedRows }> {
  const ol = await fixture<HTMLElement>(html`<ol><li class="before"></li><li class="after"></li></ol>`);
  const keyed = new KeyedRows();
  const place = ol.querySelector('.before') as Element;
  return { ol, keyed, show: (...keys) => keyed.show(place, keys.map((key) => row(key))), rows: () => [...ol.children].map((item) => (item as HTMLElement).dataset.key ?? item.className) };
}

describe('rows by key', () => {
  it('stand in their order between what is there already, and go when they are gone', async () => {
    const { show, rows } = await list();
    show('a', 'b', 'c');
    expect(rows()).to.deep.equal(['before', 'a', 'b', 'c', 'after']);
    show('b', 'x', 'c', 'd');
    expect(rows()).to.deep.equal(['before', 'b', 'x', 'c', 'd', 'after']);
    show();
    expect(rows()).to.deep.equal(['before', 'after']);
  });

  it('keep what is written and where the caret is while others come before and after', async () => {
    const { show, ol } = await list();
    show('a', 'b');
    const field = ol.querySelector<HTMLInputElement>('[aria-label=b]') as HTMLInputElement;
    field.focus();
    field.value = 'half a';
    show('older', 'a', 'between', 'b', 'newer');
    expect(document.activeElement).to.equal(field);
    expect(ol.querySelector<HTMLInputElement>('[aria-label=b]')?.value).to.equal('half a');
    show('b', 'newer');
    expect(document.activeElement).to.equal(field);
  });
});
