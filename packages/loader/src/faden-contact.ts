import type { FadenPanel } from '@faden/elements';
import { bringPanel } from './bring-panel.ts';
import { launcherStyles } from './launcher.styles.ts';
import { launcherWords } from './launcher-words.ts';
import { mark } from './mark.ts';
import { onAccent } from './on-accent.ts';

/** A client as the panel takes it; this package knows no client itself. */
type Faden = NonNullable<FadenPanel['faden']>;

/** On a server there is no element to extend; importing must still do no harm there. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

const passed = ['site', 'gateway', 'lang', 'theme', 'topic', 'dir'];

/** Enter is remembered on the box until somebody can send; with Shift it breaks the line, and while an input method composes it belongs to that (Safari reports 229). */
function rememberEnter(event: KeyboardEvent, box: HTMLTextAreaElement): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  box.setAttribute('sent', box.value);
}

/** The mark, in the button's own colours; whoever listens hears the button's name alone. */
function drawMark(): Element {
  const make = (tag: string, attributes: Readonly<Record<string, string>>): Element => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const name in attributes) element.setAttribute(name, attributes[name] ?? '');
    return element;
  };
  const svg = make('svg', {});
  svg.append(...mark.map((d, i) => make('path', { d, class: i === 1 ? 'gap' : '' })), make('circle', { cx: '26.2', cy: '28', r: '9' }));
  return svg;
}

/**
 * The launcher and, once somebody wants it, the panel. Until then it draws itself, requests nothing and stores nothing.
 * A first click opens a frame that can be typed into at once; the rest takes over what was typed.
 * @attribute site - The site's key.
 * @attribute gateway - The gateway's address; that of this script by default.
 * @attribute lang - The language; that of the page by default.
 * @attribute theme - `light` or `dark`; what the reader's system says by default.
 * @attribute topic - What a new case is about.
 * @attribute label - The word on the launcher.
 * @attribute open - Whether the panel is shown.
 * @csspart launcher - The button.
 * @csspart panel - The panel.
 * @cssproperty --faden-accent - The brand's colour, from which all others derive.
 */
export class FadenContact extends Base {
  static readonly observedAttributes = [...passed, 'open', 'label'];

  #faden: Faden | undefined;
  #button: HTMLButtonElement | undefined;
  #frame: HTMLElement | undefined;
  #box: HTMLTextAreaElement | undefined;
  #panel: FadenPanel | undefined;
  #loading: Promise<void> | undefined;
  #unread: boolean | undefined;
  #wasOpen = false;

  /** A client of the page's own instead of the shared one; set it before the first opening. */
  get faden(): Faden | undefined {
    return this.#faden;
  }

  set faden(faden: Faden | undefined) {
    this.#faden = faden;
    if (this.#panel) this.#panel.faden = faden;
  }

  /** Whether the panel is shown. */
  get open(): boolean {
    return this.hasAttribute('open');
  }

  set open(open: boolean) {
    this.toggleAttribute('open', open);
  }

  connectedCallback(): void {
    if (!this.#button) this.#draw();
    this.attributeChangedCallback();
    void this.#look();
  }

  attributeChangedCallback(): void {
    if (!this.#button || !this.isConnected) return;
    this.#name();
    this.#show();
    if (this.#panel) this.#pass(this.#panel);
  }

  #draw(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(launcherStyles);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#button = Object.assign(document.createElement('button'), { part: 'launcher', ariaHasPopup: 'dialog' });
    this.#button.onclick = () => (this.open = true);
    root.append(this.#button);
  }

  get #words() {
    return launcherWords(this.closest('[lang]')?.getAttribute('lang') ?? navigator.language);
  }

  /** Its word, and the colours that can be read on the accent. */
  #name(): void {
    const button = this.#button;
    if (!button) return;
    const [contact, unread] = this.#words;
    const label = this.getAttribute('label') ?? contact;
    button.replaceChildren(drawMark(), label);
    button.ariaLabel = this.#unread ? `${label}, ${unread}` : label;
    button.className = onAccent(getComputedStyle(button).backgroundColor) + (this.#unread ? ' unread' : '');
  }

  /** A browser that holds a conversation from an earlier visit brings the rest: an answer may be waiting. */
  async #look(): Promise<void> {
    try {
      const databases = await indexedDB.databases();
      if (databases.some(({ name }) => name === 'faden')) await this.#load();
    } catch {
      // A browser without such a list is treated as fresh, and what cannot be brought now is brought by a click.
    }
  }

  #show(): void {
    const { open } = this;
    const button = this.#button;
    const surface = this.#panel ?? this.#frame;
    if (surface) surface.hidden = !open;
    if (!button || open === this.#wasOpen) return;
    this.#wasOpen = open;
    button.hidden = open;
    if (!open) button.focus();
    else if (this.#panel) this.#panel.enter();
    else this.#standIn();
  }

  /** The frame with a box to type into, while the rest is on its way. */
  #standIn(): void {
    const [, , ownWords, failed] = this.#words;
    if (!this.#frame) {
      const box = Object.assign(document.createElement('textarea'), { ariaLabel: ownWords, placeholder: ownWords });
      const frame = Object.assign(document.createElement('div'), { className: 'panel', part: 'panel' });
      frame.append(box);
      frame.onkeydown = (event) => {
        if (event.key === 'Escape') this.open = false;
        else rememberEnter(event, box);
      };
      for (const type of ['compositionstart', 'compositionend']) box.addEventListener(type, () => box.toggleAttribute('busy', type.endsWith('t')));
      this.shadowRoot?.append(frame);
      this.#box = box;
      this.#frame = frame;
    }
    this.#box?.focus();
    this.#frame.querySelector('p')?.remove();
    this.#load().catch(() => {
      this.#frame?.append(Object.assign(document.createElement('p'), { role: 'alert', textContent: failed }));
    });
  }

  /** Brings the panel once; a failure is forgotten, so that the next opening really tries again. */
  #load(): Promise<void> {
    this.#loading ??= this.#bring().catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #bring(): Promise<void> {
    await bringPanel();
    const panel = Object.assign(document.createElement('faden-panel'), { className: 'panel', part: 'panel', faden: this.#faden, hidden: true });
    this.#pass(panel);
    panel.addEventListener('faden-panel-close', () => (this.open = false));
    panel.addEventListener('faden-panel-unread', ({ count }) => {
      this.#unread = count > 0;
      this.#name();
    });
    this.shadowRoot?.append(panel);
    await panel.ready();
    await panel.take(this.#box);
    this.#takeOver(panel);
  }

  #pass(panel: FadenPanel): void {
    for (const name of passed) {
      const value = this.getAttribute(name) ?? (name === 'gateway' ? new URL(import.meta.url).origin : null);
      if (value === null) panel.removeAttribute(name);
      else panel.setAttribute(name, value);
    }
  }

  #takeOver(panel: FadenPanel): void {
    this.#panel = panel;
    panel.hidden = !this.open;
    if (this.open) panel.enter(this.#box?.selectionEnd);
    this.#frame?.remove();
    this.#frame = undefined;
  }
}
