import type { Conversation } from '@faden/client';
import '../define/faden-chat.ts';
import type { FadenChat } from '../conversation/chat/faden-chat.ts';
import { createFakeFaden, musterbank, type FakeOptions } from './fake-faden.ts';
import * as scenes from './scenes.ts';

/** One picture: what client the element gets and what it is told afterwards. */
interface Shot {
  readonly options?: FakeOptions;
  readonly conversation?: Conversation;
  readonly prepare?: (chat: FadenChat, fake: ReturnType<typeof createFakeFaden>) => void;
}

const clock = { now: () => Date.parse('2026-11-23T16:05:00.000Z'), every: () => () => undefined };

const press = (root: Element, text: string): void => {
  const deep = (node: ParentNode): HTMLElement[] => [...node.querySelectorAll<HTMLElement>('*')].flatMap((el) => [el, ...(el.shadowRoot ? deep(el.shadowRoot) : [])]);
  deep(root.shadowRoot ?? root).find((el) => el.tagName === 'BUTTON' && el.textContent?.trim() === text)?.click();
};

/** Every state of the conversation, by name. */
const shots: Readonly<Record<string, Shot>> = {
  confirmed: { conversation: scenes.confirmed() },
  handover: { conversation: scenes.handedOver() },
  waiting: { conversation: scenes.waiting(), prepare: (_, fake) => fake.connection.set('reconnecting') },
  asked: { conversation: scenes.asked() },
  correcting: { conversation: scenes.asked(), prepare: (chat) => press(chat, 'Partly') },
  words: { conversation: scenes.wordsAndFiles(), prepare: (chat) => press(chat, 'Show both') },
  quiet: { conversation: scenes.allQuiet() },
  long: { conversation: scenes.long(10_000) },
  loading: { conversation: { ...scenes.confirmed(), phase: 'loading', timeline: [] } },
  gone: { conversation: { ...scenes.confirmed(), phase: 'gone', timeline: [] } },
  refused: { conversation: { ...scenes.confirmed(), phase: 'refused', timeline: [] } },
  closed: {
    options: { availability: { open: false, until: '2026-11-30T07:00:00.000Z', agents: 0, place: 1, callback: false } },
    prepare: (_, fake) => fake.storage.set('memory'),
  },
};

async function mount(params: URLSearchParams): Promise<void> {
  const shot = shots[params.get('scene') ?? ''] ?? {};
  const conversations = shot.conversation ? [shot.conversation] : [];
  const accent = params.get('accent');
  const profile = accent ? { ...musterbank, theme: { accent } } : musterbank;
  const fake = createFakeFaden({ profile, ...shot.options, conversations });
  const chat = document.createElement('faden-chat');
  chat.lang = params.get('lang') ?? 'en';
  chat.dir = params.get('dir') ?? '';
  chat.setAttribute('theme', params.get('theme') ?? 'light');
  chat.clock = clock;
  chat.faden = fake;
  if (shot.conversation) chat.case = shot.conversation.id;
  document.body.append(chat);
  const turn = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let i = 0; i < 6; i += 1) await turn();
  shot.prepare?.(chat, fake);
  for (let i = 0; i < 6; i += 1) await turn();
  document.body.dataset.ready = 'yes';
}

void mount(new URLSearchParams(location.search));
