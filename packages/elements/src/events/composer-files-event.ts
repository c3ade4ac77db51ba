/** The customer chose, dropped or pasted files. */
export class ComposerFilesEvent extends Event {
  readonly files: readonly File[];

  constructor(files: readonly File[]) {
    super('faden-composer-files', { bubbles: true, composed: true });
    this.files = files;
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-composer-files': ComposerFilesEvent;
  }
}
