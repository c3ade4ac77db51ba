import { render, type TemplateResult } from 'lit';

/** One row as it stands in the list. */
export interface KeyedRow {
  readonly key: string;
  /** The classes of its item. */
  readonly name: string;
  readonly content: TemplateResult;
}

/**
 * One `li` for every row, by its key, so that what is written, focused or moving in a row stays with it when others come and go.
 * Rows never change their order, so this needs a tenth of what Lit's `repeat` weighs.
 */
export class KeyedRows {
  readonly #items = new Map<string, HTMLLIElement>();

  /** Puts the rows after this element, in their order, and takes away those that are gone. */
  show(place: Element, rows: readonly KeyedRow[]): void {
    const wanted = new Set(rows.map(({ key }) => key));
    for (const [key, item] of this.#items) {
      if (wanted.has(key)) continue;
      item.remove();
      this.#items.delete(key);
    }
    let before = place;
    for (const row of rows) {
      const item = this.#itemOf(row);
      if (before.nextElementSibling !== item) before.after(item);
      before = item;
    }
  }

  #itemOf({ key, name, content }: KeyedRow): HTMLLIElement {
    const item = this.#items.get(key) ?? document.createElement('li');
    this.#items.set(key, item);
    item.dataset.key = key;
    item.part.value = 'entry';
    if (item.className !== name) item.className = name;
    render(content, item);
    return item;
  }
}
