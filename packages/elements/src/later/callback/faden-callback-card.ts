import type { CallbackName, Conversation, Faden, QueueNews, Unsubscribe } from '@faden/client';
import type { CallbackView, CallWindow } from '@faden/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { MessageWantedEvent } from '../../events/message-wanted-event.ts';
import { baseStyles } from '../../look/base.styles.ts';
import { textStyles } from '../../look/text.styles.ts';
import { browserClock, type PageClock } from '../../page/clock.ts';
import { FadenController } from '../../page/faden-controller.ts';
import { keepFile } from '../../page/keep-file.ts';
import { WordsController, type WordsHost } from '../../page/words-controller.ts';
import type { TextOverrides } from '../../words/catalogue.ts';
import { directionOf } from '../../words/direction.ts';
import { topicLabel } from '../../words/site-texts.ts';
import { timedWordsFor, type TimedHost, type TimedWords } from '../../words/timed-words.ts';
import { type Problem, problemOf, problemOfError } from './booking.ts';
import { callbackStyles } from './callback.styles.ts';
import type { CardAct, CardScene, Opened } from './card-scene.ts';
import { cardStyles } from './card.styles.ts';
import { cardTitle } from './card-title.ts';
import { drawCard } from './draw-card.ts';
import { SlotKeeper } from './slot-keeper.ts';
import { stepsOf } from './steps.ts';
import { mayWrite } from './may-write.ts';

/**
 * One callback, live: when, who calls on which number, the code word, what happened, moving and cancelling. It needs a
 * client, the id of the case and the name of the callback, and stands where colours of ours are.
 * @fires faden-message-wanted - The customer would rather write.
 * @csspart callback - The card.
 * @csspart code-word - The two words, and the number that calls.
 * @csspart slot - One window, while it is moved.
 */
export class FadenCallbackCard extends LitElement {
  static override styles = [baseStyles, textStyles, callbackStyles, cardStyles];

  /** The site's key. */
  @property() site = '';
  /** The gateway's address. */
  @property() gateway = '';
  /** The id of the case. */
  @property() case = '';
  /** The id of the command that requested the call. */
  @property() name = '';
  @property({ attribute: false }) faden: Faden | undefined;
  @property({ attribute: false }) texts: TextOverrides | undefined;
  @property({ attribute: false }) clock: PageClock = browserClock;

  @state() private conversation: Conversation | undefined;
  @state() private opened: Opened | undefined;
  @state() private chosen: CallWindow | undefined;
  @state() private problem: Problem | undefined;
  @state() private said = '';
  @state() private days = 3;
  @state() private whole: ReadonlySet<string> = new Set();

  readonly #source = new FadenController(this);
  readonly #language = new WordsController<WordsHost & TimedHost, TimedWords>(this, { stages: ['start', 'conversation', 'callback'], make: timedWordsFor });
  readonly #slots = new SlotKeeper(() => this.requestUpdate());
  /** The change that is on its way, to tell its refusal from others. */
  #change = '';
  #hold: string | undefined;
  #told = '';
  #stopClock: Unsubscribe | undefined;

  get siteZone(): string | undefined {
    return this.#source.profile?.calendar.timeZone;
  }

  get #name(): CallbackName {
    return { case: this.case, callback: this.name };
  }

  get #view(): CallbackView | undefined {
    return this.conversation?.callbacks.find(({ name }) => name === this.name);
  }

  /** Where it stands in the line, while it waits for its turn and nothing else: not for a window, and not for the next try. */
  get #line(): QueueNews | undefined {
    const queue = this.conversation?.queue;
    const { status, window, nextTryAt } = this.#view ?? {};
    return queue?.place && (status === 'queued' || status === 'missed') && !window && !nextTryAt ? queue : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('exportparts', 'callback, code-word, slot');
    this.#stopClock = this.clock.every(30_000, () => this.requestUpdate());
    void this.#source.wakeIfStored();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
  }

  connected(faden: Faden): readonly Unsubscribe[] {
    return [
      faden.cases.get(this.case).subscribe((conversation) => (this.conversation = conversation)),
      faden.on('refused', ({ command, code, instead }) => this.#onRefused(command, problemOf(code, instead))),
    ];
  }

  /** Resolves when there is something to read. */
  async drawn(): Promise<void> {
    await this.#language.ready;
    await this.updateComplete;
  }

  /** Puts the reader before what the card says. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('opened') && this.opened) this.renderRoot.querySelector<HTMLElement>('.asked h4')?.focus();
    else if (changed.has('opened') && changed.get('opened') !== undefined) this.renderRoot.querySelector<HTMLElement>(`#${changed.get('opened') as string}`)?.focus();
    this.#announce();
  }

  /** What becomes of a call is said once, politely, to those who listen. */
  #announce(): void {
    const { words } = this.#language;
    const view = this.#view;
    if (!words || !view) return;
    const said = stepsOf(view, []).at(-1)?.said;
    const line = this.#line;
    const longer = line?.raised ? ` ${words.text('takesLonger')}` : '';
    const now = `${cardTitle(view, { words, now: this.clock.now(), line })}${longer}${view.attempts.length > 0 && said ? `. ${words.text(said.key)}` : ''}`;
    // In a line the minutes run by themselves: only another place is news, and that it takes longer.
    const about = line ? `${line.place} ${longer && line.expected?.to}` : now;
    const before = this.#told;
    this.#told = about;
    if (before !== '' && before !== about) this.renderRoot.querySelector('.announcer')?.replaceChildren(now);
  }

  #onRefused(command: string, problem: Problem): void {
    if (command !== this.#change) return;
    this.#change = '';
    this.problem = problem;
    // What was refused changes nothing and has been read here; it need not be kept.
    void this.#source.faden?.cases.get(this.case).discard(command).catch(() => undefined);
    if (problem.field === 'window') void this.#open('move');
  }

  #act(act: CardAct): void {
    this.said = '';
    void this.#carryOut(act).catch((error: unknown) => (this.problem = problemOfError(error)));
  }

  async #carryOut(act: CardAct): Promise<void> {
    const { faden } = this.#source;
    if (!faden) return;
    if (act.type === 'open') return this.#open(act.what);
    if (act.type === 'close') return this.#close();
    if (act.type === 'take') return this.#take(faden, act.window);
    if (act.type === 'again') return this.#ask(faden);
    if (act.type === 'dismiss') return faden.cases.get(this.case).discard(this.name);
    if (act.type === 'calendar') return keepFile(await faden.callbacks.calendar(this.#name), 'callback.ics');
    if (act.type === 'link') return this.#copyLink(faden);
    if (act.type === 'cancel') this.#change = await faden.callbacks.cancel({ ...this.#name, reason: act.reason });
    this.#close();
  }

  async #open(what: Opened): Promise<void> {
    this.opened = what;
    if (what === 'cancel') return;
    this.problem = this.problem?.field === 'window' ? this.problem : undefined;
    await this.#slots.load(this.#source.faden, this.#view?.topic, true);
  }

  #close(): void {
    this.opened = undefined;
    this.chosen = undefined;
    this.problem = undefined;
  }

  async #choose(window: CallWindow): Promise<void> {
    const { faden } = this.#source;
    const topic = this.#view?.topic;
    this.chosen = window;
    this.#hold = undefined;
    this.problem = undefined;
    if (!faden || topic === undefined) return;
    const choice = await this.#slots.choose(faden, topic, window);
    if (choice.type === 'held') this.#hold = choice.hold;
    if (choice.type !== 'gone' || this.chosen?.start !== window.start) return;
    this.chosen = undefined;
    this.problem = problemOf('slot_taken', []);
  }

  async #take(faden: Faden, window: CallWindow): Promise<void> {
    const held = this.#hold === undefined ? {} : { hold: this.#hold };
    if (this.opened === 'again') return this.#ask(faden, { window, ...held });
    this.#change = await faden.callbacks.move({ ...this.#name, window, ...held });
    this.#close();
  }

  /** Asks again on the same number; the new call is shown in the place of this one. */
  async #ask(faden: Faden, wish: { readonly window?: CallWindow; readonly hold?: string } = {}): Promise<void> {
    const { number = '', topic = '' } = this.#view ?? {};
    const { callback } = await faden.callbacks.request({ case: this.case, topic, number, ...wish });
    this.#close();
    this.name = callback;
  }

  async #copyLink(faden: Faden): Promise<void> {
    const { url } = await faden.callbacks.link(this.#name);
    await navigator.clipboard.writeText(url);
    this.said = this.#language.words?.text('linkCopied') ?? '';
  }

  #scene(words: TimedWords, view: CallbackView): CardScene {
    const { profile } = this.#source;
    return {
      words,
      view,
      steps: stepsOf(view, this.conversation?.timeline ?? []),
      topic: topicLabel(profile, view.topic, words.locale),
      brand: profile?.name ?? '',
      card: view.agent && this.conversation?.cards[view.agent.id],
      now: this.clock.now(),
      line: this.#line,
      opened: this.opened,
      chosen: this.chosen,
      slots: {
        slots: this.#slots,
        days: this.days,
        whole: this.whole,
        moreDays: () => (this.days = 60),
        showDay: (key) => (this.whole = new Set([...this.whole, key])),
        again: () => void this.#slots.load(this.#source.faden, view.topic, true),
      },
      problem: this.problem,
      said: this.said,
      countries: [],
      telephone: profile?.telephone,
      writes: mayWrite(this),
      go: (way) => (way === 'message' ? void this.dispatchEvent(new MessageWantedEvent({ case: this.case })) : void this.#open('move')),
      choose: (window) => void this.#choose(window),
      act: (act) => this.#act(act),
    };
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this.#language;
    const view = this.#view;
    if (!words || !view) return nothing;
    return html`<div lang=${words.locale} dir=${directionOf(this, words.locale)}>${drawCard(this.#scene(words, view))}<p class="announcer unseen" role="status"></p></div>`;
  }
}
