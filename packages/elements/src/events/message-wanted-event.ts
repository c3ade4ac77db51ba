/** The customer would rather write: in a case of theirs, or about a topic. */
export class MessageWantedEvent extends Event {
  readonly case: string | undefined;
  readonly topic: string | undefined;

  constructor(about: { readonly case?: string | undefined; readonly topic?: string | undefined } = {}) {
    super('faden-message-wanted', { bubbles: true, composed: true, cancelable: true });
    this.case = about.case;
    this.topic = about.topic;
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-message-wanted': MessageWantedEvent;
  }
}
