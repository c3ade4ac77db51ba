import type { Conversation, MyCase } from '@faden/client';
import '@faden/elements/define/faden-chat';
import '@faden/elements/define/faden-callback';
import '@faden/elements/define/faden-case';
import '@faden/elements/define/faden-cases';
import { defineFaden } from '@faden/loader';
import { callbackStates, calls, callsClosed, manySlots, someSlots } from '../../packages/elements/src/testing/callback-scenes.ts';
import { caseStates } from '../../packages/elements/src/testing/case-scenes.ts';
import { callbackName, createFakeFaden, musterbank, type FakeFaden, type FakeOptions } from '../../packages/elements/src/testing/fake-faden.ts';
import * as scenes from '../../packages/elements/src/testing/scenes.ts';

/** One picture: which element, what client it gets and what it is told afterwards. */
interface Shot {
  readonly tag?: 'faden-chat' | 'faden-contact' | 'faden-cases' | 'faden-case' | 'faden-callback';
  readonly options?: FakeOptions;
  readonly conversation?: Conversation;
  /** Properties of the element. */
  readonly about?: Readonly<Record<string, unknown>>;
  readonly prepare?: (element: HTMLElement, fake: FakeFaden) => void;
}

const clock = { now: () => Date.parse('2026-11-23T16:05:00.000Z'), every: () => () => undefined };
// What the panel holds inside has the browser's clock; a picture stands at one moment.
Date.now = clock.now;

const everything = (node: ParentNode): readonly HTMLElement[] =>
  [...node.querySelectorAll<HTMLElement>('*')].flatMap((element) => [element, ...(element.shadowRoot ? everything(element.shadowRoot) : [])]);

/** Presses the button with this text, wherever in the shadows it is. */
const press = (root: Element, text: string): void =>
  everything(root.shadowRoot ?? root).find((element) => element.tagName === 'BUTTON' && element.textContent?.trim() === text)?.click();

const mine = (id: string, topic: string, status: MyCase['status'], reference: string): MyCase => ({
  id: `019aa000-0000-7000-8000-0000000000${id}`,
  topic,
  status,
  reference,
  mark: ['e1', 3, ''],
  updatedAt: '2026-11-23T16:00:00.000Z',
  delivery: 'confirmed',
});
const cases = [mine('c1', 'billing', 'in-progress', 'MB-7F3K-92Q'), mine('c2', 'cards', 'waiting-customer', 'MB-3D8W-47T'), mine('c3', 'data', 'closed', 'MB-2C5M-16R')];
/** Chooses the radio whose name begins so, as a pointer does. */
const choose = (root: Element, label: string): void =>
  everything(root.shadowRoot ?? root).find((element) => element instanceof HTMLInputElement && (element.ariaLabel ?? element.parentElement?.textContent?.trim() ?? '').startsWith(label))?.click();

/** Types a number. */
function type(root: Element, text: string): void {
  const field = everything(root.shadowRoot ?? root).find((element) => element.id === 'number');
  if (!(field instanceof HTMLInputElement)) return;
  field.value = text;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const callRoom = { tag: 'faden-callback', about: { topic: 'billing' }, options: { availability: calls, slots: someSlots } } as const;
const chosen = (room: HTMLElement): void => {
  choose(room, '14:00');
  type(room, '03023125017');
};

const closed = { open: false, until: '2026-11-30T07:00:00.000Z', agents: 0, place: 1, callback: false } as const;

/** Every state of the elements, by name. */
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
  closed: { options: { availability: closed }, prepare: (_, fake) => fake.storage.set('memory') },
  launcher: { tag: 'faden-contact' },
  home: { tag: 'faden-contact', options: { cases }, prepare: (contact) => contact.setAttribute('open', '') },
  'home-empty': { tag: 'faden-contact', options: { profile: new Error('unreachable'), availability: new Error('unreachable') }, prepare: (contact) => contact.setAttribute('open', '') },
  'home-closed': { tag: 'faden-contact', options: { availability: closed }, prepare: (contact) => contact.setAttribute('open', '') },
  promises: { conversation: scenes.promised() },
  'my-cases': { tag: 'faden-cases', options: { cases } },
  'no-cases': { tag: 'faden-cases' },
  'home-calls': { tag: 'faden-contact', options: { cases, availability: calls }, prepare: (contact) => contact.setAttribute('open', '') },
  'home-calls-closed': { tag: 'faden-contact', options: { availability: callsClosed }, prepare: (contact) => contact.setAttribute('open', '') },
  'call-book': { ...callRoom, prepare: chosen },
  'call-asap': callRoom,
  'call-topic': { ...callRoom, about: {} },
  'call-many': { ...callRoom, options: { availability: callsClosed, slots: manySlots } },
  'call-short': {
    ...callRoom,
    prepare: (room) => {
      choose(room, '14:00');
      type(room, '030 23125');
      press(room, room.lang === 'de' ? 'Diesen Rückruf buchen' : 'Book this call');
    },
  },
  'call-none': { ...callRoom, options: { availability: { ...calls, callback: false } } },
  'call-lost': { ...callRoom, options: { availability: new Error('unreachable') } },
  ...Object.fromEntries(Object.entries(callbackStates).map(([name, make]): [string, Shot] => [`callback-${name}`, { tag: 'faden-callback', conversation: make(), about: { callback: callbackName } }])),
  ...Object.fromEntries(Object.entries(caseStates).map(([name, make]): [string, Shot] => [`case-${name}`, { tag: 'faden-case', conversation: make() }])),
  'case-correct': { tag: 'faden-case', conversation: caseStates['asked']?.() as Conversation, prepare: (page) => everything(page.shadowRoot as ShadowRoot).find(({ id }) => id === 'correct')?.click() },
  'case-up': { tag: 'faden-case', conversation: caseStates['progress']?.() as Conversation, prepare: (page) => everything(page.shadowRoot as ShadowRoot).find(({ id }) => id === 'up')?.click() },
  'case-gone': { tag: 'faden-case', conversation: { ...(caseStates['progress']?.() as Conversation), phase: 'gone', timeline: [] } },
  'callback-move': { tag: 'faden-callback', options: callRoom.options, conversation: callbackStates['scheduled']?.() as Conversation, prepare: (room) => press(room, room.lang === 'de' ? 'Verschieben' : 'Move') },
  'callback-cancel': { tag: 'faden-callback', conversation: callbackStates['scheduled']?.() as Conversation, prepare: (room) => press(room, room.lang === 'de' ? 'Absagen' : 'Cancel') },
};

const turn = async (times: number): Promise<void> => {
  for (let i = 0; i < times; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};

async function mount(params: URLSearchParams): Promise<void> {
  defineFaden();
  const shot = shots[params.get('scene') ?? ''] ?? {};
  const conversations = shot.conversation ? [shot.conversation] : [];
  const accent = params.get('accent');
  const profile = accent ? { ...musterbank, theme: { accent } } : musterbank;
  const fake = createFakeFaden({ profile, ...shot.options, conversations });
  const element = document.createElement(shot.tag ?? 'faden-chat');
  element.lang = params.get('lang') ?? 'en';
  if (params.has('dir')) element.dir = params.get('dir') ?? '';
  element.setAttribute('theme', params.get('theme') ?? 'light');
  document.documentElement.dataset.theme = params.get('theme') ?? 'light';
  if (accent) element.style.setProperty('--faden-accent', accent);
  Object.assign(element, { clock, faden: fake, ...(shot.conversation && { case: shot.conversation.id }), ...shot.about });
  if (shot.tag === 'faden-callback' && !params.has('inline')) element.setAttribute('led', '');
  document.body.append(element);
  await turn(12);
  shot.prepare?.(element, fake);
  await turn(20);
  document.body.dataset.ready = 'yes';
}

void mount(new URLSearchParams(location.search));
