/** The customer wants to see all of their cases. */
export class HomeCasesEvent extends Event {
  constructor() {
    super('faden-home-cases', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-home-cases': HomeCasesEvent;
  }
}
