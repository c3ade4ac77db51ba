/** The customer chose one of their cases. Prevented, the list opens nothing by itself. */
export class CaseChosenEvent extends Event {
  /** The id of the case. */
  readonly case: string;

  constructor(id: string) {
    super('faden-case-chosen', { bubbles: true, composed: true, cancelable: true });
    this.case = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-case-chosen': CaseChosenEvent;
  }
}
