/** The newest entry came into view while the page is looked at. */
export class TimelineReadEvent extends Event {
  constructor() {
    super('faden-timeline-read', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-timeline-read': TimelineReadEvent;
  }
}
