import type { Conversation } from '@faden/client';
import { fixture, html } from '@open-wc/testing-helpers';
import type { FadenChat } from '../conversation/chat/faden-chat.ts';
import type { FadenTimeline } from '../conversation/timeline/faden-timeline.ts';
import type { PageClock } from '../page/clock.ts';
import type { FadenComposer } from '../start/composer/faden-composer.ts';
import { createFakeFaden, type FakeCase, type FakeFaden, type FakeOptions } from './fake-faden.ts';
import { waitUntil } from './wait-until.ts';

/** The moment all stories are looked at, by a clock that only a test moves. */
export function stillClock(start = '2026-11-23T16:05:00.000Z'): PageClock & { set(at: string): void } {
  let now = Date.parse(start);
  const all = new Set<() => void>();
  return {
    now: () => now,
    zone: 'Europe/Berlin',
    every: (_, callback) => {
      all.add(callback);
      return () => all.delete(callback);
    },
    set(at) {
      now = Date.parse(at);
      for (const callback of [...all]) callback();
    },
  };
}

/** Every element inside, through all shadows. */
export const inside = (root: ParentNode): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);

const within = (root: HTMLElement): readonly HTMLElement[] => [...inside(root), ...(root.shadowRoot ? inside(root.shadowRoot) : [])];

/** The button that reads or is named so; fails when there is none. */
export function button(root: HTMLElement, name: string): HTMLButtonElement {
  const found = within(root).find((element) => element.tagName === 'BUTTON' && (element.getAttribute('aria-label') ?? element.textContent?.trim()) === name);
  if (!found) throw new Error(`There is no button "${name}".`);
  return found as HTMLButtonElement;
}

/** Everything that can be read in an element, through all shadows. */
export function textOf(root: HTMLElement): string {
  const texts = (node: Node): string =>
    node instanceof Element && (node.tagName === 'STYLE' || node.getAttribute('aria-hidden') === 'true')
      ? ''
      : node instanceof Text
        ? node.data
        : [...(node instanceof HTMLElement && node.shadowRoot ? node.shadowRoot.childNodes : []), ...node.childNodes].map(texts).join(' ');
  return texts(root).replace(/\s+/g, ' ').trim();
}

/** A chat in the page with its fake, ready to be acted upon. */
export interface ChatPage {
  readonly chat: FadenChat;
  readonly fake: FakeFaden;
  readonly clock: ReturnType<typeof stillClock>;
  readonly handle: FakeCase;
  readonly composer: FadenComposer;
  timeline(): FadenTimeline;
  /** Waits until what was said can be read. */
  reads(text: string): Promise<void>;
}

/** Puts a chat into the page that shows a conversation, or none. */
export async function openChat(conversation?: Conversation, options: FakeOptions & { readonly lang?: string; readonly theme?: string } = {}): Promise<ChatPage> {
  const fake = createFakeFaden({ ...options, ...(conversation && { conversations: [conversation] }) });
  const clock = stillClock();
  const chat = await fixture<FadenChat>(
    html`<faden-chat lang=${options.lang ?? 'en'} theme=${options.theme ?? 'light'} without-resume .case=${conversation?.id} .faden=${fake} .clock=${clock}></faden-chat>`,
  );
  const find = (tag: string): HTMLElement | null | undefined => chat.shadowRoot?.querySelector<HTMLElement>(tag);
  await waitUntil(() => find('faden-composer') && (!conversation || find('faden-timeline, .room')), 'the chat is drawn');
  await chat.updateComplete;
  await (find('faden-timeline') as FadenTimeline | null)?.updateComplete;
  return {
    chat,
    fake,
    clock,
    handle: fake.case(conversation?.id ?? ''),
    composer: find('faden-composer') as FadenComposer,
    timeline: () => find('faden-timeline') as FadenTimeline,
    reads: (text) => waitUntil(() => textOf(chat).includes(text), `"${text}" can be read`),
  };
}
