import { expect } from '@esm-bundle/chai';
import { fixture, html } from '@open-wc/testing-helpers';
import '../../define/faden-chat.ts';
import '../../define/faden-panel.ts';
import type { FadenPanel } from '../../start/panel/faden-panel.ts';
import { createFakeFaden } from '../../testing/fake-faden.ts';
import { inside, openChat, textOf } from '../../testing/page.ts';
import * as scenes from '../../testing/scenes.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import type { FadenChat } from './faden-chat.ts';

/** Puts a style sheet into the page; gives back the way out. */
function wear(css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

const looks = ['color', 'fontFamily', 'fontSize', 'fontStyle', 'letterSpacing', 'lineHeight', 'textAlign', 'textTransform', 'textIndent', 'textShadow', 'visibility', 'whiteSpace', 'wordSpacing'] as const;

/** How everything that can be read looks. */
const looksOf = (root: ParentNode): readonly string[] =>
  inside(root).map((element) => `${element.tagName} ${looks.map((name) => `${name}: ${getComputedStyle(element)[name]}`).join('; ')}`);

/** Not the root: its font size is what every size here is reckoned from, so that text can be enlarged. */
const hostile = `:not(html) { color: red !important; font: italic 31px/3 fantasy !important; letter-spacing: 9px !important; text-align: right !important; text-transform: uppercase !important;
  text-indent: 40px !important; text-shadow: 2px 2px red !important; white-space: pre !important; word-spacing: 20px !important; }`;

describe('on a page whose style sheet claims everything', () => {
  it('a conversation looks as it always does', async () => {
    const { chat } = await openChat(scenes.asked());
    await waitUntil(() => textOf(chat).includes('Sent today'), 'the proposal is drawn');
    const root = chat.shadowRoot as ShadowRoot;
    const before = looksOf(root);
    const takeOff = wear(hostile);
    const after = looksOf(root);
    takeOff();
    expect(before.length).to.be.greaterThan(40);
    expect(after.filter((look, i) => look !== before[i]).join('\n')).to.equal('');
  });
});

/** What Prototype.js, MooTools and their like did: enumerable members on everything, and collections that behave otherwise. */
function patchPrototypes(): () => void {
  const add = (target: object, name: string): (() => void) => {
    Object.defineProperty(target, name, { value: () => 'theirs', enumerable: true, configurable: true, writable: true });
    return () => void Reflect.deleteProperty(target, name);
  };
  const ends = [add(Array.prototype, 'each'), add(Object.prototype, 'each'), add(String.prototype, 'each'), add(Function.prototype, 'each'), add(Element.prototype, 'each')];
  return () => ends.forEach((end) => end());
}

describe('on a page whose prototypes were patched', () => {
  it('a conversation is drawn and goes on as anywhere', async () => {
    const unpatch = patchPrototypes();
    try {
      const { chat, composer, fake } = await openChat(scenes.asked());
      await waitUntil(() => textOf(chat).includes('Sent today'), 'the proposal is drawn');
      expect(textOf(chat)).not.to.include('theirs');
      const box = composer.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement;
      box.value = 'Thank you.';
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      composer.send();
      await waitUntil(() => fake.calls.some(([name, text]) => name === 'send' && text === 'Thank you.'), 'the words were sent');
    } finally {
      unpatch();
    }
  });
});

/** Elements that stick out of a box sideways, or clip what is written in them. */
function spills(root: ParentNode, box: DOMRect): readonly string[] {
  const shown = inside(root).filter((element) => element.checkVisibility() && !element.closest('.unseen') && element.tagName !== 'OPTION');
  const outside = shown.filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 1 && (left < box.left - 1 || right > box.right + 1);
  });
  const clipped = shown.filter((element) => getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1);
  return [...outside.map(({ tagName, className }) => `${tagName}.${className} sticks out`), ...clipped.map(({ tagName, className }) => `${tagName}.${className} clips`)];
}

describe('enlarged', () => {
  for (const [zoom, text, lang] of [['400 %, which leaves 320 pixels', '16px', 'de'], ['text at 200 %', '32px', 'de'], ['text at 200 %', '32px', 'en']] as const) {
    it(`nothing is cut off or needs scrolling sideways: ${zoom}, ${lang}`, async () => {
      const takeOff = wear(`html { font-size: ${text} } .room-320 { width: 320px; height: 500px }`);
      try {
        const room = await fixture<HTMLElement>(html`<div class="room-320"><faden-chat lang=${lang} without-resume .case=${'c1'} .faden=${createFakeFaden({ conversations: [{ ...scenes.asked(), id: 'c1' }] })}></faden-chat></div>`);
        const chat = room.querySelector('faden-chat') as FadenChat;
        await waitUntil(() => textOf(chat).includes('Sent today'), 'the proposal is drawn');
        expect(spills(chat.shadowRoot as ShadowRoot, room.getBoundingClientRect())).to.deep.equal([]);
        const home = await fixture<HTMLElement>(html`<div class="room-320"><faden-panel lang=${lang} .faden=${createFakeFaden()}></faden-panel></div>`);
        const panel = home.querySelector('faden-panel') as FadenPanel;
        await waitUntil(() => /Card lost|Karte verloren/.test(textOf(panel)), 'Home is drawn');
        expect(spills(panel.shadowRoot as ShadowRoot, home.getBoundingClientRect())).to.deep.equal([]);
      } finally {
        takeOff();
      }
    });
  }
});

/** Counts what is listened to on objects that outlive an element, and timers that run on. */
function countHeld(): { held(): number; end(): void } {
  const lasting: readonly (EventTarget | null)[] = [window, document, document.documentElement, window.visualViewport];
  const listeners = new Set<unknown>();
  const timers = new Set<number>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const { setInterval, clearInterval } = window;
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof addEventListener>) {
    if (lasting.includes(this)) listeners.add(args[1]);
    return addEventListener.apply(this, args);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, ...args: Parameters<typeof removeEventListener>) {
    if (lasting.includes(this)) listeners.delete(args[1]);
    return removeEventListener.apply(this, args);
  };
  Object.assign(window, {
    setInterval: (...args: Parameters<typeof setInterval>) => {
      const timer = Number(setInterval(...args));
      timers.add(timer);
      return timer;
    },
    clearInterval: (timer: number) => {
      timers.delete(timer);
      clearInterval(timer);
    },
  });
  return {
    held: () => listeners.size + timers.size,
    end: () => {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      Object.assign(window, { setInterval, clearInterval });
    },
  };
}

describe('mounted and taken away a hundred times', () => {
  it('a conversation and a panel leave no node, listener, timer or subscription behind', async () => {
    const fake = createFakeFaden({ conversations: [{ ...scenes.asked(), id: 'c1' }] });
    const { held, end } = countHeld();
    const room = await fixture<HTMLElement>(html`<div></div>`);
    const nodes = document.querySelectorAll('*').length;
    const before = held();
    try {
      for (let n = 0; n < 100; n += 1) {
        const chat = Object.assign(document.createElement('faden-chat'), { faden: fake, case: 'c1' });
        const panel = Object.assign(document.createElement('faden-panel'), { faden: fake });
        room.append(chat, panel);
        await chat.updateComplete;
        await panel.ready();
        if (n % 10 === 0) await waitUntil(() => textOf(chat).includes('Sent today'), 'it is drawn each time');
        chat.remove();
        panel.remove();
      }
      await waitUntil(() => fake.connection.listeners === 0, 'nobody listens to the connection');
      expect(fake.case('c1').listeners, 'who listens to the case').to.equal(0);
      expect(held() - before, 'listeners and timers of the page').to.equal(0);
      expect(document.querySelectorAll('*').length).to.equal(nodes);
    } finally {
      end();
    }
  });
});
