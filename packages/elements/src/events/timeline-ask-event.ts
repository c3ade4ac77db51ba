import type { Ask } from '../conversation/entries/entry-scene.ts';

/** The customer asked something of an entry: to confirm, to correct, to change, to remove, to send again. */
export class TimelineAskEvent extends Event {
  readonly ask: Ask;

  constructor(ask: Ask) {
    super('faden-timeline-ask', { bubbles: true, composed: true });
    this.ask = ask;
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-timeline-ask': TimelineAskEvent;
  }
}
