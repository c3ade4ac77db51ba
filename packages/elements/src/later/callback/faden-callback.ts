import type { CallbackName, Faden, Unsubscribe } from '@faden/client';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chosenByKey } from '../../conversation/home/draw-home.ts';
import { MessageWantedEvent } from '../../events/message-wanted-event.ts';
import { baseStyles } from '../../look/base.styles.ts';
import { formulas } from '../../look/formulas.ts';
import { LookController } from '../../look/look-controller.ts';
import { quietStyles } from '../../look/quiet.ts';
import { textStyles } from '../../look/text.styles.ts';
import { browserClock, type PageClock } from '../../page/clock.ts';
import { FadenController } from '../../page/faden-controller.ts';
import { WordsController, type WordsHost } from '../../page/words-controller.ts';
import type { TextOverrides } from '../../words/catalogue.ts';
import { directionOf } from '../../words/direction.ts';
import { topicLabel } from '../../words/site-texts.ts';
import { timedWordsFor, type TimedHost, type TimedWords } from '../../words/timed-words.ts';
import { type Problem, problemOf } from './booking.ts';
import { BookingDesk } from './booking-desk.ts';
import { bookingStyles } from './booking.styles.ts';
import { callbackStyles } from './callback.styles.ts';
import { CallbackKeeper } from './callback-keeper.ts';
import { type BookingScene, drawBooking } from './draw-booking.ts';
import { drawAsleep, drawWatch, drawWithout } from './draw-room.ts';
import { mayWrite } from './may-write.ts';

/**
 * A call that comes: it is booked on one page, then watched, moved and cancelled on a live card. Nothing is requested or
 * stored before the customer acts, unless this browser holds a conversation from an earlier visit.
 * @fires faden-message-wanted - The customer would rather write.
 * @slot before - Before the title, for example a way back.
 * @slot after - After the title, for example a way to close.
 * @csspart callback - The live card.
 * @csspart slot - One window.
 * @csspart number - The field for the number.
 * @csspart confirm - The button that books.
 * @csspart code-word - The two words, and the number that calls.
 * @csspart range - How long it takes.
 * @csspart notice - What is said when no call can be booked.
 */
export class FadenCallback extends LitElement {
  static override styles = [baseStyles, formulas, textStyles, quietStyles, callbackStyles, bookingStyles];

  /** The site's key. */
  @property() site = '';
  /** The gateway's address; the page's own origin when empty. */
  @property() gateway = '';
  /** What the call is about, as the id of a topic; that of the case by default. */
  @property() topic: string | undefined;
  /** The id of the case the call is about; without it one is opened. */
  @property() case: string | undefined;
  /** The name of a callback of that case, to be watched instead of booking one. */
  @property() callback: string | undefined;
  /** Leaves the header out. */
  @property({ type: Boolean, attribute: 'without-header' }) withoutHeader = false;
  /** Whether something stands in the place before the title; then it fills the height it is given. */
  @property({ type: Boolean }) led = false;
  /** A client of the page's own instead of the shared one. */
  @property({ attribute: false }) faden: Faden | undefined;
  /** The site's own texts over ours. */
  @property({ attribute: false }) texts: TextOverrides | undefined;
  @property({ attribute: false }) clock: PageClock = browserClock;

  /** What is shown: the page of questions (`another`: although a call is owed already), the same while it is being booked, or a callback. */
  @state() private room: { readonly type: 'questions' | 'another' } | { readonly type: 'booking' | 'card'; readonly name: CallbackName } = { type: 'questions' };

  readonly #source = new FadenController(this);
  readonly #language = new WordsController<WordsHost & TimedHost, TimedWords>(this, { stages: ['start', 'conversation', 'callback'], make: timedWordsFor });
  readonly #keeper = new CallbackKeeper(() => this.#see());
  readonly #desk = new BookingDesk({
    changed: () => this.requestUpdate(),
    // In a later turn: WebKit gives the focus to a label's own field only after everybody has heard of its change.
    lead: (field) => void this.updateComplete.then(() => setTimeout(() => this.#lead(field))),
  });
  #stops: readonly Unsubscribe[] = [];

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
    this.setAttribute('exportparts', 'callback, code-word, slot');
    this.#stops = [this.clock.every(30_000, () => this.#askAgain()), this.clock.every(2000, () => this.#waited())];
    void (this.led ? this.updateComplete.then(() => this.#source.wake()) : this.#source.wakeIfStored());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
    this.#keeper.release();
  }

  connected(faden: Faden): readonly Unsubscribe[] {
    return [faden.cases.list.subscribe(() => this.#follow(faden))];
  }

  /** Shows what can be booked about a case or a topic, or the callback that is owed there already. */
  show(about: { readonly case?: string | undefined; readonly topic?: string | undefined }): void {
    if (this.case !== about.case || this.topic !== about.topic) this.#begin();
    [this.case, this.topic, this.callback] = [about.case, about.topic, undefined];
  }

  #begin(): void {
    this.#keeper.release();
    this.#desk.reset();
    this.room = { type: 'questions' };
  }

  #follow(faden: Faden): void {
    if (this.case === undefined) this.#keeper.watchNewest(faden, this.topic);
    else this.#keeper.watch(faden, this.case);
    this.#see();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('faden') && this.faden && this.isConnected) void this.#source.wake();
    if (changed.get('case') !== undefined) this.#begin();
    if (this.#source.faden && (changed.has('case') || changed.has('topic') || changed.has('callback'))) this.#follow(this.#source.faden);
    this.#ask();
  }

  /** A place in the line moves while somebody looks, and what could not be fetched may be there now. */
  #askAgain(): void {
    if (this.#source.profileFailed) void this.#source.loadProfile();
    this.#ask(true);
  }

  #ask(again = false): void {
    if (this.room.type !== 'card') void this.#desk.ask(this.#source.faden, this.#topic, again);
  }

  /** What the call is about, as far as it is known. */
  get #topic(): string | undefined {
    const topics = chosenByKey(this.#source.profile);
    const ofCase = this.case === undefined ? undefined : this.#keeper.conversation(this.case)?.topic;
    return this.topic ?? (ofCase || this.#desk.booking.topic || (topics.length === 1 ? topics[0]?.id : undefined));
  }

  /** Something has happened in a case that is watched. */
  #see(): void {
    this.requestUpdate();
    const { room } = this;
    if (room.type === 'questions') this.#showOwed();
    if (room.type !== 'booking') return;
    const view = this.#keeper.find(room.name);
    if (view?.status === 'refused') this.#refuse(room.name, problemOf(view.refusal?.code ?? 'internal', view.refusal?.instead));
    else if (view && view.status !== 'sent') void this.#showCard(room.name);
  }

  /** The callback that was named, else one that is owed already; not over what somebody has begun to write. */
  #showOwed(): void {
    const named = this.case !== undefined && this.callback !== undefined ? { case: this.case, callback: this.callback } : undefined;
    const owed = this.#desk.booking.number === '' && !this.#desk.problem ? this.#keeper.open()?.name : undefined;
    const name = named && this.#keeper.find(named) ? named : owed;
    if (name) this.room = { type: 'card', name };
  }

  /** An answer that takes longer than a breath is waited for on the card, which says that it is not confirmed. */
  #waited(): void {
    if (this.room.type === 'booking' && this.#keeper.find(this.room.name)) void this.#showCard(this.room.name);
  }

  async #showCard(name: CallbackName): Promise<void> {
    this.room = { type: 'card', name };
    this.#desk.reset();
    await this.updateComplete;
    const card = this.renderRoot.querySelector('faden-callback-card');
    await card?.drawn();
    card?.focus();
  }

  /** A refused request goes back to the page of questions, and the next one into the case that was opened for it. */
  #refuse(name: CallbackName, problem: Problem): void {
    void this.#source.faden?.cases.get(name.case).discard(name.callback).catch(() => undefined);
    this.case ??= name.case;
    this.room = { type: 'questions' };
    this.#desk.complain(problem);
  }

  #lead(field: Problem['field']): void {
    const places = { topic: '.topics input', window: '.windows input', number: '#number', form: '.problem :is(button, a)' } as const;
    const place = this.renderRoot.querySelector<HTMLElement>(places[field]);
    place?.focus({ preventScroll: true });
    // With its label above and its fault below, which a focused field alone would leave out of view.
    (place?.closest('.field, .windows, .topics') ?? place)?.scrollIntoView({ block: 'nearest' });
  }

  async #book(): Promise<void> {
    const { faden } = this.#source;
    if (!faden || this.room.type === 'booking') return;
    const name = await this.#desk.book(faden, { case: this.case, topic: this.#topic, lang: this.#language.words?.locale ?? 'en' });
    if (!name) return;
    this.room = { type: 'booking', name };
    this.#keeper.watch(faden, name.case);
    this.#see();
  }

  #go(way: 'another-window' | 'another-number' | 'open-callback' | 'message'): void {
    const owed = this.#keeper.open();
    if (way === 'message') this.dispatchEvent(new MessageWantedEvent({ case: this.case, topic: this.#topic }));
    else if (way === 'open-callback' && owed) void this.#showCard(owed.name);
    else {
      this.#desk.problem = undefined;
      if (way === 'another-window') void this.#desk.chooseWindow(undefined, undefined, false);
      this.#lead(way === 'another-number' ? 'number' : 'window');
    }
  }

  #scene(words: TimedWords): BookingScene {
    const desk = this.#desk;
    const { profile, faden } = this.#source;
    return {
      words,
      booking: { ...desk.booking, topic: this.#topic },
      problem: desk.problem,
      profile,
      availability: desk.availability,
      topics: this.topic === undefined && this.case === undefined ? chosenByKey(profile) : [],
      busy: this.room.type === 'booking',
      lost: desk.offer === 'failed',
      now: this.clock.now(),
      slots: desk.slots,
      chosen: desk.booking.window,
      days: desk.days,
      whole: desk.whole,
      countries: desk.availability?.countries ?? [],
      telephone: profile?.telephone,
      writes: mayWrite(this),
      moreDays: () => void ([desk.days] = [60], this.requestUpdate()),
      showDay: (key) => void ([desk.whole] = [new Set([...desk.whole, key])], this.requestUpdate()),
      again: () => void desk.slots.load(faden, this.#topic),
      go: (way) => this.#go(way),
      chooseTopic: (topic) => desk.chooseTopic(topic),
      chooseAsap: () => desk.chooseAsap(),
      chooseWindow: (window, byHand) => void desk.chooseWindow(faden, window, byHand),
      type: (event) => desk.type(event),
      book: () => void this.#book(),
    };
  }

  #drawHeader(words: TimedWords): TemplateResult {
    const about = topicLabel(this.#source.profile, this.#topic, words.locale);
    return html`<header role="none">
      <slot name="before"></slot>
      <div class="grow"><h2>${words.text('weCallYou')}</h2>${about ? html`<p class="s muted">${about}</p>` : nothing}</div>
      <slot name="after"></slot>
    </header>`;
  }

  #drawRoom(words: TimedWords): TemplateResult {
    const { phase, profile, faden, profileFailed } = this.#source;
    const { room } = this;
    if (room.type === 'card') return drawWatch({ words, name: room.name, faden, clock: this.clock, texts: this.texts, another: () => this.#another() });
    if (phase === 'asleep') return drawAsleep(words, () => void this.#source.wake());
    if (phase === 'failed') return drawWithout(words, 'notReached', this.#scene(words));
    if (this.#desk.availability?.callback === false) return drawWithout(words, 'notOffered', this.#scene(words));
    // A call can be asked for without a connection, as soon as it is known what it is about.
    if (profile || this.#topic !== undefined) return drawBooking(this.#scene(words));
    return profileFailed ? drawWithout(words, 'notReached', this.#scene(words)) : html`<div class="watch" role="status" aria-label=${words.text('loading')}></div>`;
  }

  #another(): void {
    this.callback = undefined;
    this.#desk.reset();
    this.room = { type: 'another' };
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this.#language;
    if (!words) return nothing;
    return html`<div class="room" lang=${words.locale} dir=${directionOf(this, words.locale)}>${this.withoutHeader ? nothing : this.#drawHeader(words)}${this.#drawRoom(words)}</div>`;
  }
}
