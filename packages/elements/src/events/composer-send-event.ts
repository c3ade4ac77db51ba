/** The customer pressed send; `text` is trimmed and not empty. The box is emptied unless the event is cancelled. */
export class ComposerSendEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('faden-composer-send', { bubbles: true, composed: true, cancelable: true });
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-composer-send': ComposerSendEvent;
  }
}
