import type { CaseHandle } from '@faden/client';
import type { Ask } from '../entries/entry-scene.ts';

/** What an act needs besides the case: the texts it sends in the customer's name, and the page's own abilities. */
export interface ActDeps {
  readonly personWords: string;
  /** Opens the file dialog. */
  attach(): void;
  /** Puts words on the clipboard. */
  copy(text: string): Promise<void>;
  /** Gives the customer a file to keep. */
  keep(file: Blob, id: string): void;
}

/** The one place where what entries ask becomes calls of the client. Rejects with what the client rejects with. */
export async function actOn(ask: Ask, handle: CaseHandle, deps: ActDeps): Promise<void> {
  switch (ask.type) {
    case 'confirm-understanding':
      return handle.confirmUnderstanding();
    case 'correct-understanding':
      return handle.correctUnderstanding(ask.text);
    case 'answer-resolution':
      return handle.answerResolution(ask.answer, { ...(ask.points && { points: ask.points }), ...(ask.text !== undefined && { text: ask.text }) });
    case 'edit':
      return handle.edit(ask.name, ask.text);
    case 'redact':
      return handle.redact(ask.name);
    case 'retry':
      return handle.retry(ask.name);
    case 'discard':
      return handle.discard(ask.name);
    case 'copy':
      return deps.copy(ask.text);
    case 'download':
      return deps.keep(await handle.file(ask.file), ask.file);
    case 'attach':
      return deps.attach();
    case 'person':
      await handle.send(deps.personWords);
  }
}
