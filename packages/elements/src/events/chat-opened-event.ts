/** The customer's first words have opened a case. */
export class ChatOpenedEvent extends Event {
  /** The id of the new case. */
  readonly case: string;

  constructor(id: string) {
    super('faden-chat-opened', { bubbles: true, composed: true });
    this.case = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-chat-opened': ChatOpenedEvent;
  }
}
