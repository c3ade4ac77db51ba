import type { Cards } from '../entries/entry-scene.ts';

/** What the keeper needs of its element. */
export interface CardsKeeperDeps {
  /** Fetches the texts of cards in the element's language. */
  readonly texts: () => Promise<void>;
  readonly changed: () => void;
}

/** Brings what most conversations need once, if at all, with the first entry that needs it. */
export class CardsKeeper {
  /** Whether it is on its way, so that what is drawn is not all there is. */
  coming = false;

  readonly #deps: CardsKeeperDeps;
  #cards: Cards | undefined;

  constructor(deps: CardsKeeperDeps) {
    this.#deps = deps;
  }

  /** What was brought; asking for it brings it. What could not be fetched is tried again at a later drawing. */
  want(): Cards | undefined {
    if (!this.#cards && !this.coming) void this.#bring();
    return this.#cards;
  }

  async #bring(): Promise<void> {
    this.coming = true;
    try {
      const [{ cards }] = await Promise.all([import('../../later/cards/cards.ts'), this.#deps.texts()]);
      this.#cards = cards;
    } catch {
      // The rows that need it are left out meanwhile; everything else is drawn.
    }
    this.coming = false;
    if (this.#cards) this.#deps.changed();
  }
}
