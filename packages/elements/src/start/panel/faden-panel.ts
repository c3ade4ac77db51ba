import type { Faden, Unsubscribe } from '@faden/client';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FadenChat } from '../../conversation/chat/faden-chat.ts';
import type { FadenHome } from '../../conversation/home/faden-home.ts';
import type { CallbackWantedEvent } from '../../events/callback-wanted-event.ts';
import type { CaseChosenEvent } from '../../events/case-chosen-event.ts';
import type { ComposerInputEvent } from '../../events/composer-input-event.ts';
import type { ComposerSendEvent } from '../../events/composer-send-event.ts';
import type { HomeGoEvent } from '../../events/home-go-event.ts';
import type { HomeKnownEvent } from '../../events/home-known-event.ts';
import type { MessageWantedEvent } from '../../events/message-wanted-event.ts';
import { PanelCloseEvent } from '../../events/panel-close-event.ts';
import { baseStyles } from '../../look/base.styles.ts';
import { formulas } from '../../look/formulas.ts';
import { sign } from '../../look/sign.ts';
import { back, cross } from '../../look/signs/way-signs.ts';
import { WordsController } from '../../page/words-controller.ts';
import type { TextOverrides } from '../../words/catalogue.ts';
import { directionOf } from '../../words/direction.ts';
import { createWords, type Words } from '../../words/words.ts';
import type { View } from '../../conversation/views/draw-views.ts';
import type * as Inside from '../../define/inside.ts';
import type { FadenComposer } from '../composer/faden-composer.ts';
import { followViewport, isNarrow } from './narrow.ts';
import { panelStyles } from './panel.styles.ts';

/** Where the reader goes to from Home or from the list of cases. */
interface Way {
  readonly case?: string;
  readonly topic?: string;
  readonly text?: string | undefined;
}

/**
 * What opens from the launcher. It can be typed into at once; Home, the conversation and the list of cases are brought
 * while one types, and take over what is written.
 * @fires faden-panel-close - The customer wants the panel closed.
 * @csspart home - The first view.
 * @csspart topic - One topic.
 * @csspart cases - My cases.
 * @csspart case - One of my cases.
 */
export class FadenPanel extends LitElement {
  static override styles = [baseStyles, formulas, panelStyles];

  /** The site's key. */
  @property() site = '';
  /** The gateway's address. */
  @property() gateway = '';
  /** What a new case is about; then no topic needs to be chosen. */
  @property() topic: string | undefined;
  /** A client of the page's own instead of the shared one. */
  @property({ attribute: false }) faden: Faden | undefined;
  /** The site's own texts over ours. */
  @property({ attribute: false }) texts: TextOverrides | undefined;
  /** What stands in the box on Home. */
  @property({ attribute: false }) draft = '';

  @state() private view: View = 'home';
  @state() private brand = '';
  @state() private hours = '';
  @state() private error = '';
  @state() private inside: typeof Inside | undefined;
  /** Where the way back from a call leads, once its room is here. */
  @state() private beforeCall: View | undefined;

  readonly #language = new WordsController(this, { stages: ['start'], make: createWords });
  #unfollow: Unsubscribe | undefined;
  /** Whether Enter was pressed in the stand-in and what was sent is still what is written. */
  #owed = false;

  get #box(): FadenComposer | null {
    return this.#find('faden-composer');
  }

  get #home(): FadenHome | null {
    return this.#find('faden-home');
  }

  get #chat(): FadenChat | null {
    return this.#find('faden-chat');
  }

  #find<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K] | null;
  #find<E extends HTMLElement>(selector: string): E | null;
  #find(selector: string): Element | null {
    return this.renderRoot.querySelector(selector);
  }

  /** The site's accent, once its profile is known. */
  get accent(): string | undefined {
    return this.#home?.accent;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('exportparts', 'composer, box, send');
    this.#unfollow = followViewport(this, () => this.requestUpdate());
    void this.#bring().catch(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  /** Resolves when there are words and one can type. */
  async ready(): Promise<void> {
    await this.#language.ready;
    await this.updateComplete;
    await this.#box?.updateComplete;
  }

  /** Takes over what is written in a stand-in until nothing was added meanwhile; an input method in the middle of a word keeps its box. */
  async take(box: HTMLTextAreaElement | undefined): Promise<void> {
    while (box && (this.draft !== box.value || box.hasAttribute('busy'))) {
      if (box.hasAttribute('busy')) await new Promise((resolve) => box.addEventListener('compositionend', resolve, { once: true }));
      this.draft = box.value;
      await this.ready();
    }
    this.#owed = box?.getAttribute('sent') === this.draft;
  }

  /** Called when the panel is shown: puts the caret where one writes, and sends what was sent before anybody could. */
  enter(caret?: number): void {
    if (this.view === 'chat') this.#chat?.focus();
    else this.#box?.focus();
    if (caret !== undefined) this.#box?.select(caret, caret);
    if (this.#owed) this.#box?.send();
    this.#owed = false;
  }

  override updated(changed: PropertyValues): void {
    if (changed.get('view') !== undefined) this.#find('.view:not([hidden]) button')?.focus();
  }

  async #bring(): Promise<void> {
    if (this.inside) return;
    const inside = await import('../../define/inside.ts');
    if (!this.inside) new inside.LookController(this);
    this.setAttribute('exportparts', inside.parts);
    this.inside = inside;
    await this.updateComplete;
  }

  /** Shows a conversation: one of mine, or a new one about a topic, with its first words if they are written. */
  async #converse(way: Way): Promise<void> {
    await this.#bring();
    const { draft } = this;
    if (way.case === undefined) this.draft = '';
    this.view = 'chat';
    await this.updateComplete;
    const chat = this.#chat;
    if (!chat) return;
    chat.show(way);
    // The chat must have left the case before, or the words would go there.
    await chat.updateComplete;
    // What stands in the box now is what is meant, also where it was changed while a topic was chosen.
    if (way.text !== undefined && draft.trim()) await chat.send(draft.trim());
    else if (way.case === undefined && draft) chat.draft = draft;
    chat.focus();
  }

  /** Writing instead of being called: in the case, about the topic, or from the beginning. */
  #write(id: string | undefined, topic: string | undefined): void {
    if (id ?? topic) void this.#converse({ ...(id !== undefined && { case: id }), ...(topic !== undefined && { topic }) });
    else this.view = 'home';
  }

  /** First words go on through Home, which knows the topics; until it is here they stay in the box. */
  async #onSend(event: ComposerSendEvent): Promise<void> {
    const { text } = event;
    // They stay in view until a topic is chosen and they stand on the thread.
    event.preventDefault();
    this.draft = text;
    this.error = '';
    try {
      await this.#bring();
      await this.#home?.ask(text);
    } catch {
      this.error = this.#language.words?.text('notReached') ?? '';
    }
  }

  /** Shows the room in which a call is booked and watched; it is brought with the first call. */
  async #call(about: CallbackWantedEvent): Promise<void> {
    try {
      await import('../../define/faden-callback.ts');
    } catch {
      this.error = this.#language.words?.text('notReached') ?? '';
      return;
    }
    this.beforeCall = this.view;
    this.view = 'call';
    await this.updateComplete;
    this.#find('faden-callback')?.show(about);
  }

  async #showCases(): Promise<void> {
    this.view = 'cases';
    await import('../../define/faden-cases.ts').catch(() => undefined);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.dispatchEvent(new PanelCloseEvent());
  }

  /** Only a panel that fills the window keeps the focus inside; elsewhere the page stays within reach. */
  #guard(end: 'first' | 'last'): TemplateResult | typeof nothing {
    const turn = (): void => {
      if (end === 'first') this.enter();
      else this.#find('.view:not([hidden]) button')?.focus();
    };
    return isNarrow() ? html`<span tabindex="0" class="unseen" @focus=${turn}></span>` : nothing;
  }

  #closeButton(words: Words, slot: string | typeof nothing = nothing): TemplateResult {
    return html`<button type="button" class="plain" slot=${slot} aria-label=${words.text('close')} @click=${(): boolean => this.dispatchEvent(new PanelCloseEvent())}>${sign(cross)}</button>`;
  }

  #backButton(words: Words, slot: string | typeof nothing = nothing, to: View = 'home'): TemplateResult {
    return html`<button type="button" class="plain" slot=${slot} aria-label=${words.text('back')} @click=${(): void => void (this.view = to)}>${sign(back, 'mirrored')}</button>`;
  }

  /** Home is a tag before it is an element: box and header stand in it as they are, and stay when it wakes around them. */
  #drawHome(words: Words): TemplateResult {
    return html`<faden-home
      exportparts="home, topic, cases, case, notice, range"
      site=${this.site}
      gateway=${this.gateway}
      lang=${words.locale}
      .topic=${this.topic}
      .faden=${this.faden}
      .texts=${this.texts}
      @faden-home-known=${({ brand, hours }: HomeKnownEvent): void => void ([this.brand, this.hours] = [brand, hours])}
      @faden-home-go=${({ topic, text }: HomeGoEvent): void => void this.#converse({ topic, text })}
      @faden-home-cases=${this.#showCases}
    >
      <header slot="header" role="none">
        <div class="grow"><h2>${this.brand || words.text('contact')}</h2>${this.hours ? html`<p class="s muted">${this.hours}</p>` : nothing}</div>
        ${this.#closeButton(words)}
      </header>
      <div slot="box" class="box">
        <h1>${words.text('about')}</h1>
        <faden-composer
          exportparts="composer, box, send"
          without-attach
          .words=${words}
          .label=${words.text('ownWords')}
          .value=${this.draft}
          .error=${this.error}
          @faden-composer-input=${({ text }: ComposerInputEvent): void => void (this.draft = text)}
          @faden-composer-send=${this.#onSend}
        ></faden-composer>
      </div>
    </faden-home>`;
  }

  #drawOther(words: Words): TemplateResult | undefined {
    const { view, beforeCall, site, gateway, faden, texts } = this;
    const theme = this.getAttribute('theme') ?? nothing;
    return this.inside?.drawViews({
      view,
      beforeCall,
      site,
      gateway,
      theme,
      faden,
      texts,
      words,
      back: (slot, to) => this.#backButton(words, slot, to),
      close: (slot) => this.#closeButton(words, slot),
    });
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this.#language;
    if (!words) return nothing;
    return html`<div
      class="panel"
      role="dialog"
      aria-label=${this.brand ? words.text('contactWith', { brand: this.brand }) : words.text('contact')}
      aria-modal=${isNarrow() ? 'true' : nothing}
      lang=${words.locale}
      dir=${directionOf(this, words.locale)}
      @keydown=${this.#onKey}
      @faden-callback-wanted=${(event: CallbackWantedEvent): void => void this.#call(event)}
      @faden-message-wanted=${({ case: id, topic }: MessageWantedEvent): void => void this.#write(id, topic)}
      @faden-case-chosen=${(event: CaseChosenEvent): void => void this.#converse({ case: event.case })}
    >
      ${this.#guard('first')}
      <div class="view" ?hidden=${this.view !== 'home'}>${this.#drawHome(words)}</div>
      ${this.#drawOther(words)}${this.#guard('last')}
    </div>`;
  }
}
