/** The customer wants to be called: about a case of theirs, about a topic, or about something they will say. */
export class CallbackWantedEvent extends Event {
  readonly case: string | undefined;
  readonly topic: string | undefined;

  constructor(about: { readonly case?: string | undefined; readonly topic?: string | undefined } = {}) {
    super('faden-callback-wanted', { bubbles: true, composed: true });
    this.case = about.case;
    this.topic = about.topic;
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-callback-wanted': CallbackWantedEvent;
  }
}
