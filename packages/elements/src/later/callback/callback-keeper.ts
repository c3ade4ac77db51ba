import type { CallbackName, Conversation, Faden, Unsubscribe } from '@faden/client';
import type { CallbackView } from '@faden/protocol';

/** A callback and the case it belongs to. */
export interface KnownCallback {
  readonly name: CallbackName;
  readonly view: CallbackView;
}

const over = new Set(['closed', 'withdrawn', 'merged']);
/** Of so many of the newest open cases a returning customer's callbacks are looked for. */
const looked = 3;

/** Watches the cases in which a callback of the reader may be, and says when something in them changes. */
export class CallbackKeeper {
  readonly #changed: () => void;
  readonly #seen = new Map<string, Conversation>();
  readonly #ends = new Map<string, Unsubscribe>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Watches one case. */
  watch(faden: Faden, id: string): void {
    if (this.#ends.has(id)) return;
    this.#ends.set(id, () => undefined);
    const end = faden.cases.get(id).subscribe((conversation) => {
      this.#seen.set(id, conversation);
      this.#changed();
    });
    this.#ends.set(id, end);
  }

  /** Watches the newest cases that are not over, of a topic if there is one. */
  watchNewest(faden: Faden, topic: string | undefined): void {
    const open = faden.cases.list.value.filter((mine) => !over.has(mine.status ?? '') && (topic === undefined || mine.topic === topic));
    for (const { id } of open.slice(0, looked)) this.watch(faden, id);
  }

  conversation(id: string): Conversation | undefined {
    return this.#seen.get(id);
  }

  find({ case: id, callback }: CallbackName): CallbackView | undefined {
    return this.#seen.get(id)?.callbacks.find(({ name }) => name === callback);
  }

  /** The newest callback that is still owed. */
  open(): KnownCallback | undefined {
    const all = [...this.#seen].flatMap(([id, { callbacks }]) =>
      callbacks.flatMap((view) => (view.endedAt === undefined && view.status !== 'refused' ? [{ name: { case: id, callback: view.name }, view }] : [])),
    );
    return all.toSorted((a, b) => b.view.requestedAt.localeCompare(a.view.requestedAt))[0];
  }

  release(): void {
    for (const end of this.#ends.values()) end();
    this.#ends.clear();
    this.#seen.clear();
  }
}
