/** The customer is writing; `text` is the draft as it stands. */
export class ComposerInputEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('faden-composer-input', { bubbles: true, composed: true });
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-composer-input': ComposerInputEvent;
  }
}
