/** The customer goes from Home to a conversation: a new one about a topic, with its first words if they are written. */
export class HomeGoEvent extends Event {
  readonly topic: string;
  readonly text: string | undefined;

  constructor(topic: string, text?: string) {
    super('faden-home-go', { bubbles: true, composed: true });
    this.topic = topic;
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-home-go': HomeGoEvent;
  }
}
