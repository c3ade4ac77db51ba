import type { Faden } from '@faden/client';
import type { Availability } from '@faden/protocol';

/** Whether somebody answers now, asked once per topic; a gateway that cannot say leaves it unknown. */
export class Hours {
  value: Availability | undefined;

  readonly #changed: () => void;
  #topic: string | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Asks unless this topic was asked last; an answer that comes too late for another topic is dropped. */
  async ask(faden: Faden | undefined, topic: string | undefined): Promise<void> {
    if (!faden || topic === undefined || topic === this.#topic) return;
    this.#topic = topic;
    const value = await faden.availability(topic).catch(() => undefined);
    if (this.#topic !== topic) return;
    this.value = value;
    this.#changed();
  }
}
