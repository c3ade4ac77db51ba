/** The customer wants the panel closed. */
export class PanelCloseEvent extends Event {
  constructor() {
    super('faden-panel-close', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-panel-close': PanelCloseEvent;
  }
}
