import { fixture, html } from '@open-wc/testing-helpers';
import '../define/faden-callback.ts';
import type { FadenCallback } from '../later/callback/faden-callback.ts';
import { callbackStates, calls, someSlots } from './callback-scenes.ts';
import { callbackName, createFakeFaden, type FakeFaden, type FakeOptions } from './fake-faden.ts';
import { inside, stillClock, textOf } from './page.ts';
import { waitUntil } from './wait-until.ts';

/** A room for calls in the page with its fake, ready to be acted upon. */
export interface CallPage {
  readonly room: FadenCallback;
  readonly fake: FakeFaden;
  readonly clock: ReturnType<typeof stillClock>;
  /** Waits until something can be read. */
  reads(text: string): Promise<void>;
  /** The field for the number. */
  number(): HTMLInputElement;
  /** The window whose name begins so. */
  slot(name: string): HTMLInputElement;
  /** Types at the end of the number, letter by letter. */
  type(text: string): void;
  /** Everything that has a part of this name. */
  parts(name: string): readonly HTMLElement[];
}

/** What a room is opened with. */
export interface CallPageOptions extends FakeOptions {
  readonly lang?: string;
  readonly theme?: string;
  readonly about?: Readonly<Record<string, unknown>>;
  /** Whether it stands in a panel. */
  readonly led?: boolean;
}

/** Puts a room for calls into the page. */
export async function openCalls(options: CallPageOptions = {}): Promise<CallPage> {
  const fake = createFakeFaden({ availability: calls, slots: someSlots, ...options });
  const clock = stillClock();
  const room = await fixture<FadenCallback>(
    html`<faden-callback lang=${options.lang ?? 'en'} theme=${options.theme ?? 'light'} ?led=${options.led ?? true} .faden=${fake} .clock=${clock}></faden-callback>`,
  );
  Object.assign(room, { topic: 'billing', ...options.about });
  room.style.height = '800px';
  await waitUntil(() => textOf(room) !== '', 'the room is drawn');
  const all = (): readonly HTMLElement[] => inside(room.shadowRoot as ShadowRoot);
  const page: CallPage = {
    room,
    fake,
    clock,
    reads: (text) => waitUntil(() => textOf(room).replace(/\u00a0/g, ' ').includes(text), `"${text}" can be read in "${textOf(room)}"`),
    number: () => all().find(({ id }) => id === 'number') as HTMLInputElement,
    slot: (name) => all().find((element) => element instanceof HTMLInputElement && element.name === 'slot' && element.ariaLabel?.startsWith(name)) as HTMLInputElement,
    type(text) {
      for (const letter of text) {
        const field = page.number();
        field.value += letter;
        field.setSelectionRange(field.value.length, field.value.length);
        field.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true, composed: true }));
      }
    },
    parts: (name) => all().filter((element) => element.part.contains(name)),
  };
  return page;
}

/** Puts a callback into the page as it stands in one of the scenes. */
export function watchCall(state: string, options: CallPageOptions = {}): Promise<CallPage> {
  const conversation = callbackStates[state]?.();
  if (!conversation) throw new Error(`There is no state "${state}".`);
  return openCalls({ ...options, conversations: [conversation], about: { topic: undefined, case: conversation.id, callback: callbackName } });
}
