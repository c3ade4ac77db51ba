/** The reader has come near the oldest entry there is, and more can be fetched. Asked once until something older arrives. */
export class TimelineOlderEvent extends Event {
  constructor() {
    super('faden-timeline-older', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-timeline-older': TimelineOlderEvent;
  }
}
