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
  #failed = false;

  constructor(deps: CardsKeeperDeps) {
    this.#deps = deps;
  }

  /** What was brought; asking for it brings it. */
  want(): Cards | undefined {
    if (!this.#cards && !this.coming && !this.#failed) void this.#bring();
    return this.#cards;
  }

  /** Has everything drawn again, so that what could not be fetched is asked for once more where it is still wanted. */
  tryAgain(): void {
    this.#failed = false;
    this.#deps.changed();
  }

  async #bring(): Promise<void> {
    this.coming = true;
    try {
      const [{ cards }] = await Promise.all([import('../../later/cards/cards.ts'), this.#deps.texts()]);
      this.#cards = cards;
    } catch {
      // The rows that need it are left out meanwhile; everything else is drawn.
      this.#failed = true;
    }
    this.coming = false;
    this.#deps.changed();
  }
}
