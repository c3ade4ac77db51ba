import type { CaseHandle, Conversation, Faden, MyCase, Unsubscribe } from '@faden/client';

/** Which case a conversation shows: one by name, the reader's own newest, or none until they write. */
export interface Wish {
  readonly case: string | undefined;
  readonly topic: string | undefined;
  readonly resume: boolean;
}

const ended = new Set(['closed', 'withdrawn', 'merged']);

/** The case to go on with: the newest of mine that is not over, of the wished topic if there is one. */
function caseToResume(cases: readonly MyCase[], topic: string | undefined): string | undefined {
  return cases.find((mine) => !ended.has(mine.status ?? '') && (topic === undefined || mine.topic === topic))?.id;
}

/** Holds the conversation on screen and says when it changes; choosing another lets go of the first. */
export class CaseKeeper {
  handle: CaseHandle | undefined;
  conversation: Conversation | undefined;

  readonly #changed: () => void;
  #end: Unsubscribe | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Follows the wish as far as it can be told now. */
  follow(faden: Faden, wish: Wish): void {
    const id = wish.case ?? (wish.resume ? (this.handle?.id ?? caseToResume(faden.cases.list.value, wish.topic)) : undefined);
    if (id !== undefined) this.show(faden.cases.get(id));
    else if (!wish.resume) this.release();
  }

  show(handle: CaseHandle): void {
    if (this.handle === handle) return;
    this.#end?.();
    this.handle = handle;
    this.#end = handle.subscribe((conversation) => {
      this.conversation = conversation;
      this.#changed();
    });
  }

  release(): void {
    this.#end?.();
    this.#end = undefined;
    this.handle = undefined;
    this.conversation = undefined;
    this.#changed();
  }
}
