import type { ConnectionState, Faden, StorageMode, Unsubscribe } from '@faden/client';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CallbackWantedEvent } from '../../events/callback-wanted-event.ts';
import { ChatOpenedEvent } from '../../events/chat-opened-event.ts';
import type { ComposerFilesEvent } from '../../events/composer-files-event.ts';
import type { ComposerInputEvent } from '../../events/composer-input-event.ts';
import type { ComposerSendEvent } from '../../events/composer-send-event.ts';
import type { TimelineAskEvent } from '../../events/timeline-ask-event.ts';
import { baseStyles } from '../../look/base.styles.ts';
import { textStyles } from '../../look/text.styles.ts';
import { formulas } from '../../look/formulas.ts';
import { LookController } from '../../look/look-controller.ts';
import { quietStyles } from '../../look/quiet.ts';
import { browserClock, type PageClock } from '../../page/clock.ts';
import { FadenController } from '../../page/faden-controller.ts';
import { Hours } from '../../page/hours.ts';
import { keepFile } from '../../page/keep-file.ts';
import { WordsController, type WordsHost } from '../../page/words-controller.ts';
import type { FadenComposer } from '../../start/composer/faden-composer.ts';
import type { TextOverrides } from '../../words/catalogue.ts';
import { directionOf } from '../../words/direction.ts';
import { topicLabel } from '../../words/site-texts.ts';
import { timedWordsFor, type TimedHost, type TimedWords } from '../../words/timed-words.ts';
import type { FadenTimeline } from '../timeline/faden-timeline.ts';
import { actOn } from './act-on.ts';
import { Announcer } from './announcer.ts';
import { CardsKeeper } from './cards-keeper.ts';
import { CaseKeeper } from './case-keeper.ts';
import { ChatRows } from './chat-rows.ts';
import { chatStyles } from './chat.styles.ts';
import { drawClosed, drawConnection, drawHeader, drawPlace, drawStorage, drawWithout } from './draw-chat.ts';
import { openWith, topicToOpen } from './open-with.ts';

/**
 * The conversation of one case: its timeline on the thread, and the composer. Nothing is requested or stored
 * before the customer acts, unless this browser holds a conversation from an earlier visit.
 * @fires faden-chat-opened - The customer's first words have opened a case.
 * @slot before - Before the title, for example a way back.
 * @slot after - After the menu, for example a way to close.
 * @csspart timeline - The scrolling list.
 * @csspart composer - The box one writes in.
 * @csspart notice - What is said about connection, storage and hours.
 * @csspart owner - Who is responsible.
 * @csspart escalate - The way up.
 */
export class FadenChat extends LitElement {
  static override styles = [baseStyles, formulas, textStyles, quietStyles, chatStyles];

  /** The site's key. */
  @property() site = '';
  /** The gateway's address; the page's own origin when empty. */
  @property() gateway = '';
  /** The id of the case to show. Without it the reader's newest open case is resumed. */
  @property() case: string | undefined;
  /** What a new case is about, as the id of a topic. */
  @property() topic: string | undefined;
  /** Begins anew instead of resuming a case. */
  @property({ type: Boolean, attribute: 'without-resume' }) withoutResume = false;
  /** Leaves the header out. */
  @property({ type: Boolean, attribute: 'without-header' }) withoutHeader = false;
  /** Whether something stands in the place before the title. */
  @property({ type: Boolean }) led = false;
  /** A client of the page's own instead of the shared one. */
  @property({ attribute: false }) faden: Faden | undefined;
  /** The site's own texts over ours. */
  @property({ attribute: false }) texts: TextOverrides | undefined;
  @property({ attribute: false }) clock: PageClock = browserClock;
  /** What stands in the composer. */
  @property({ attribute: false }) draft = '';

  @state() private connection: ConnectionState = 'idle';
  @state() private storage: StorageMode = 'none';
  @state() private menuOpen = false;
  @state() private error = '';

  readonly #source = new FadenController(this);
  readonly #language = new WordsController<WordsHost & TimedHost, TimedWords>(this, { stages: ['start', 'conversation'], make: timedWordsFor });
  readonly #keeper = new CaseKeeper(() => this.requestUpdate());
  readonly #rows = new ChatRows();
  readonly #cards = new CardsKeeper({ texts: () => this.#language.add('cards'), changed: () => this.requestUpdate() });
  readonly #hours = new Hours(() => this.requestUpdate());
  readonly #announcer = new Announcer();
  #stopClock: Unsubscribe | undefined;

  constructor() {
    super();
    new LookController(this);
  }

  /** The site's accent, once its profile is known. */
  get accent(): string | undefined {
    return this.#source.profile?.theme.accent;
  }

  /** The company's zone, once its profile is known. */
  get siteZone(): string | undefined {
    return this.#source.profile?.calendar.timeZone;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopClock = this.clock.every(30_000, () => this.#cards.tryAgain());
    void (this.case === undefined ? this.#source.wakeIfStored() : this.#source.wake());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
    this.#keeper.release();
  }

  connected(faden: Faden): readonly Unsubscribe[] {
    return [
      faden.connection.subscribe((value) => (this.connection = value)),
      faden.storage.subscribe((value) => (this.storage = value)),
      faden.cases.list.subscribe(() => this.#follow(faden)),
      // Words for a case that has ended go on in another; so does the reader.
      faden.on('continued', ({ case: from, into }) => {
        if (from === this.#keeper.handle?.id) this.case = into;
      }),
    ];
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { faden } = this.#source;
    if (changed.has('faden') && this.faden && this.isConnected) void this.#source.wake();
    if (faden && (changed.has('case') || changed.has('topic'))) {
      if (this.#keeper.handle && this.#keeper.handle.id !== this.case) {
        this.#keeper.release();
        this.#announcer.startAgain();
      }
      this.#follow(faden);
    }
    void this.#hours.ask(faden, this.#topic);
  }

  #follow(faden: Faden): void {
    this.#keeper.follow(faden, { case: this.case, topic: this.topic, resume: !this.withoutResume });
  }

  get #topic(): string | undefined {
    return this.#keeper.conversation?.topic || topicToOpen(this.#source.profile, this.topic);
  }

  override updated(): void {
    const { words } = this.#language;
    if (words && this.#keeper.conversation?.phase === 'ready' && !this.#cards.coming) this.#announcer.see(this.#rows.rows, words, this.#brand, this.#find('.announcer'));
  }

  /** Puts the caret into the composer. */
  override focus(options?: FocusOptions): void {
    this.#find('faden-composer')?.focus(options);
  }

  #find<E extends HTMLElement>(selector: string): E | null {
    return this.renderRoot.querySelector<E>(selector);
  }

  get #brand(): string {
    return this.#source.profile?.name ?? '';
  }

  /** Shows one of the reader's cases, or begins a new one about a topic. */
  show(to: { readonly case?: string; readonly topic?: string }): void {
    this.case = to.case;
    this.topic = to.topic;
  }

  /** Sends words as if they had been written here; words that cannot be kept safe return to the composer with a reason. */
  async send(text: string): Promise<void> {
    this.draft = '';
    this.error = '';
    if (await this.#write(text).catch(() => false)) this.#find<FadenTimeline>('faden-timeline')?.toNewest();
    else {
      this.draft = this.draft || text;
      this.error = `${this.#language.words?.text('notReached')} ${this.#language.words?.text('tryAgain')}`;
    }
  }

  async #write(text: string): Promise<boolean> {
    const { handle } = this.#keeper;
    if (handle) return Boolean(await handle.send(text));
    const opened = await openWith({ text, topic: this.topic, locale: this.#language.words?.locale ?? 'en', wake: () => this.#source.wake(), profile: () => this.#source.profile ?? this.#source.loadProfile() });
    if (!opened) return false;
    this.#keeper.show(opened);
    this.case = opened.id;
    return this.dispatchEvent(new ChatOpenedEvent(opened.id));
  }

  #onInput({ text }: ComposerInputEvent): void {
    this.draft = text;
    this.error = '';
    void this.#source.wake();
    if (text !== '') this.#keeper.handle?.typing();
  }

  async #onFiles({ files }: ComposerFilesEvent): Promise<void> {
    const { handle } = this.#keeper;
    if (!handle) {
      this.error = this.#language.words?.text('firstWords') ?? '';
      return;
    }
    await Promise.allSettled(files.map((file) => handle.sendFile(file)));
  }

  async #onAsk({ ask }: TimelineAskEvent): Promise<void> {
    const [{ handle }, { words }] = [this.#keeper, this.#language];
    if (!handle || !words) return;
    try {
      await actOn(ask, handle, {
        personWords: words.text('speakToPersonWords'),
        attach: () => this.#find<FadenComposer>('faden-composer')?.pick(),
        copy: (text) => navigator.clipboard.writeText(text),
        keep: (file, id) => keepFile(file, this.#rows.fileName(id) ?? id),
      });
      if (ask.type === 'copy') this.#announcer.say(words.text('copied'), this.#find('.announcer'));
    } catch {
      this.error = words.text('notReached');
    }
  }

  #onRead(): void {
    const { conversation, handle } = this.#keeper;
    if (conversation && conversation.unread > 0 && document.visibilityState === 'visible' && this.checkVisibility()) handle?.markRead();
  }

  async #escalate(): Promise<void> {
    this.#toggleMenu();
    await this.#keeper.handle?.escalate().catch(() => undefined);
  }

  #toggleMenu(): void {
    this.menuOpen = !this.menuOpen;
    if (!this.menuOpen) this.#find('#menu')?.focus();
  }

  #drawHeader(words: TimedWords): TemplateResult {
    const { conversation } = this.#keeper;
    const shape = {
      title: topicLabel(this.#source.profile, this.#topic, words.locale) || this.#brand || words.text('contact'),
      conversation,
      open: this.menuOpen,
      led: this.led,
      toggle: () => this.#toggleMenu(),
      escalate: () => void this.#escalate(),
      call: this.led && this.#hours.value?.callback ? () => this.dispatchEvent(new CallbackWantedEvent({ case: this.#keeper.handle?.id })) : undefined,
    };
    return drawHeader(shape, words);
  }

  #drawTimeline(words: TimedWords): TemplateResult {
    const [{ conversation }, now] = [this.#keeper, this.clock.now()];
    const rows = this.#rows.of({ conversation, brand: this.#brand, words, now, cards: this.#cards });
    // What is there when a conversation opens is shown at once, or all of it would look as if it had come just now.
    if (this.#cards.coming && !this.#find('faden-timeline')) return drawWithout('loading', words);
    const scene = this.#rows.scene({ profile: this.#source.profile, now, faden: this.#source.faden, handle: this.#keeper.handle, clock: this.clock, texts: this.texts, cards: this.#cards });
    return html`<faden-timeline
      exportparts="timeline, entry, bubble, role-card, status, resolution, confirm, statement, callback, code-word, slot"
      .rows=${rows}
      .words=${words}
      .scene=${scene}
      .typing=${this.#rows.typing(conversation, words)}
      .hasOlder=${conversation?.hasOlder ?? false}
      @faden-timeline-ask=${this.#onAsk}
      @faden-timeline-older=${(): void => void this.#keeper.handle?.older().catch(() => undefined)}
      @faden-timeline-read=${this.#onRead}
    ></faden-timeline>`;
  }

  #drawRoom(words: TimedWords): TemplateResult {
    const { conversation, handle } = this.#keeper;
    if (conversation?.phase === 'ready' || (conversation?.phase === 'loading' && conversation.timeline.length > 0)) return this.#drawTimeline(words);
    return drawWithout(handle ? (conversation?.phase ?? 'loading') : 'empty', words);
  }

  override render(): TemplateResult | typeof nothing {
    const [{ words }, { conversation }] = [this.#language, this.#keeper];
    if (!words) return nothing;
    const name = conversation?.roleCard?.name;
    const over = conversation?.phase === 'gone' || conversation?.phase === 'refused';
    return html`<div class="chat" lang=${words.locale} dir=${directionOf(this, words.locale)} @focusin=${(): void => void this.#source.wake()}>
      ${this.withoutHeader ? nothing : this.#drawHeader(words)}${drawConnection(this.connection, words)}${drawStorage(this.storage, words)}
      ${this.#drawRoom(words)}${over ? nothing : [drawClosed(this.#hours.value, words, conversation !== undefined), drawPlace({ conversation, words, clock: this.clock, texts: this.texts })]}
      <div class="below" ?hidden=${over}>
        <faden-composer
          exportparts="composer, box, send, attach"
          .words=${words}
          .label=${name === undefined ? words.text('write') : words.text('writeTo', { name })}
          .value=${this.draft}
          .error=${this.error}
          @faden-composer-send=${({ text }: ComposerSendEvent): void => void this.send(text)}
          @faden-composer-input=${this.#onInput}
          @faden-composer-files=${this.#onFiles}
        ></faden-composer>
      </div>
      <p class="announcer unseen" role="status"></p>
    </div>`;
  }
}
