/** How many entries of the newest open case the customer has not read. */
export class PanelUnreadEvent extends Event {
  readonly count: number;

  constructor(count: number) {
    super('faden-panel-unread', { bubbles: true, composed: true });
    this.count = count;
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-panel-unread': PanelUnreadEvent;
  }
}
