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

  /** Asks unless this topic was asked last, or `again`, since a place in the line moves; an answer that comes too late for another topic is dropped. */
  async ask(faden: Faden | undefined, topic: string | undefined, again = false): Promise<void> {
    if (!faden || topic === undefined || (topic === this.#topic && !again)) return;
    this.#topic = topic;
    const value = await faden.availability(topic).catch(() => undefined);
    if (this.#topic !== topic || (again && !value)) return;
    this.value = value;
    this.#changed();
  }
}
