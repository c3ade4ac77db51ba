import type { Faden } from '@faden/client';
import { type CallWindow, FadenError, type Slots, windowSpan } from '@faden/protocol';

/** A window as it can be chosen; `full` was free when the list came and is not any more. */
export interface OfferedWindow {
  readonly window: CallWindow;
  readonly from: string;
  readonly state: 'free' | 'full';
}

/** What became of choosing a window: kept for a while, chosen without being kept (no connection), or gone, with the next free one. */
export type Choice = { readonly type: 'held'; readonly hold: string } | { readonly type: 'open' } | { readonly type: 'gone'; readonly next?: CallWindow };

/** The windows of one topic: fetched when they are wanted, and held when one is chosen. */
export class SlotKeeper {
  /** `asleep`: nobody has asked yet. */
  phase: 'asleep' | 'loading' | 'ready' | 'failed' = 'asleep';
  windows: readonly OfferedWindow[] = [];

  readonly #changed: () => void;
  #topic: string | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Fetches the windows of a topic, once; again after a failure, or when they are wanted anew. */
  async load(faden: Faden | undefined, topic: string | undefined, anew = false): Promise<void> {
    if (!faden || topic === undefined || (topic === this.#topic && this.phase !== 'failed' && !anew)) return;
    this.#topic = topic;
    this.phase = 'loading';
    this.#changed();
    const slots: Slots | undefined = await faden.callbacks.slots({ topic }).catch(() => undefined);
    if (this.#topic !== topic) return;
    this.phase = slots ? 'ready' : 'failed';
    this.windows = (slots?.slots ?? []).map(({ window }) => ({ window, from: windowSpan(window).from, state: 'free' }));
    this.#changed();
  }

  /** Holds a window. Only a window that is surely gone is lost; whatever else is wrong is told when the call is booked. */
  async choose(faden: Faden, topic: string, window: CallWindow): Promise<Choice> {
    try {
      const { hold } = await faden.callbacks.hold({ topic, window });
      return { type: 'held', hold };
    } catch (error) {
      if (!(error instanceof FadenError) || !error.code.startsWith('slot_')) return { type: 'open' };
      this.lose(window);
      return { type: 'gone', ...(error.facts.next && { next: error.facts.next }) };
    }
  }

  /** Marks a window that has been taken. */
  lose(window: CallWindow): void {
    this.windows = this.windows.map((one) => (one.window.start === window.start ? { ...one, state: 'full' } : one));
    this.#changed();
  }
}
