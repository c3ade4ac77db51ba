/** The customer pressed send; `text` is trimmed and not empty. */
export class ComposerSendEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('faden-composer-send', { bubbles: true, composed: true });
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-composer-send': ComposerSendEvent;
  }
}
