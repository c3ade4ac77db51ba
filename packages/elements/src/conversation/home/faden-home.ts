import type { Faden, MyCase, Unsubscribe } from '@faden/client';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HomeCasesEvent } from '../../events/home-cases-event.ts';
import { HomeGoEvent } from '../../events/home-go-event.ts';
import { HomeKnownEvent } from '../../events/home-known-event.ts';
import { PanelUnreadEvent } from '../../events/panel-unread-event.ts';
import { baseStyles } from '../../look/base.styles.ts';
import { textStyles } from '../../look/text.styles.ts';
import { drawQuiet, quietStyles } from '../../look/quiet.ts';
import { rowStyles } from '../../look/rows.styles.ts';
import { browserClock, type PageClock } from '../../page/clock.ts';
import { FadenController } from '../../page/faden-controller.ts';
import { Hours } from '../../page/hours.ts';
import { WordsController, type WordsHost } from '../../page/words-controller.ts';
import type { TextOverrides } from '../../words/catalogue.ts';
import { timedWordsFor, type TimedHost, type TimedWords } from '../../words/timed-words.ts';
import { availabilityText, chosenByKey, drawHours, drawMyCases, drawTopics, type HomeScene } from './draw-home.ts';
import { bringWaiting } from './bring-waiting.ts';
import { homeStyles } from './home.styles.ts';
import { watchUnread } from './unread.ts';

/**
 * The first view of the panel around the box that stands there already: topics by click and key, the emergency,
 * my cases, the hours. It brings the client, because who opens the panel has acted.
 * @fires faden-home-go - The customer goes to a conversation.
 * @fires faden-home-cases - The customer wants to see all cases.
 * @fires faden-home-known - Company and hours are known.
 * @fires faden-panel-unread - How much of the newest open case is unread.
 * @slot header - The head of the panel.
 * @slot box - The title and the box for the first words.
 */
export class FadenHome extends LitElement {
  static override styles = [baseStyles, textStyles, quietStyles, rowStyles, homeStyles];

  /** The site's key. */
  @property() site = '';
  /** The gateway's address. */
  @property() gateway = '';
  /** What a new case is about; then no topic needs to be chosen. */
  @property() topic: string | undefined;
  @property({ attribute: false }) faden: Faden | undefined;
  @property({ attribute: false }) texts: TextOverrides | undefined;
  @property({ attribute: false }) clock: PageClock = browserClock;

  @state() private cases: readonly MyCase[] = [];
  /** First words that were sent before a topic was chosen. */
  @state() private firstWords: string | undefined;

  readonly #source = new FadenController(this);
  readonly #language = new WordsController<WordsHost & TimedHost, TimedWords>(this, { stages: ['start', 'conversation'], make: timedWordsFor });
  readonly #hours = new Hours(() => this.requestUpdate());
  #stopClock: Unsubscribe | undefined;
  #told = '';

  /** The site's accent, once its profile is known. */
  get accent(): string | undefined {
    return this.#source.profile?.theme.accent;
  }

  get siteZone(): string | undefined {
    return this.#source.profile?.calendar.timeZone;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
    this.#stopClock = this.clock.every(60_000, () => this.checkVisibility() && this.#askHours(true));
    void this.#wake();
  }

  /** What was set on the tag before it became this element is here only after the first update. */
  async #wake(): Promise<void> {
    await this.updateComplete;
    if (this.isConnected) await this.#source.wake();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    this.#stopClock?.();
  }

  connected(faden: Faden): readonly Unsubscribe[] {
    return [faden.cases.list.subscribe((cases) => (this.cases = cases)), watchUnread(faden, (count) => this.dispatchEvent(new PanelUnreadEvent(count)))];
  }

  /** Takes first words: goes on at once where there is nothing to choose, otherwise asks for the topic and keeps them. */
  async ask(text: string): Promise<void> {
    const profile = this.#source.profile ?? ((await this.#source.wake()) && (await this.#source.loadProfile()));
    const topics = chosenByKey(profile);
    const topic = this.topic ?? (topics.length === 1 ? topics[0]?.id : undefined);
    if (topic !== undefined) {
      this.dispatchEvent(new HomeGoEvent(topic, text));
      return;
    }
    this.firstWords = text;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.topics button')?.focus();
  }

  #askHours(again = false): void {
    const { profile, faden } = this.#source;
    void this.#hours.ask(faden, this.topic ?? chosenByKey(profile)[0]?.id, again);
  }

  override updated(_: PropertyValues): void {
    const { profile } = this.#source;
    const { words } = this.#language;
    this.#askHours();
    if (!profile || !words) return;
    const hours = availabilityText(this.#hours.value, words);
    if (this.#told === profile.version + hours) return;
    this.#told = profile.version + hours;
    this.dispatchEvent(new HomeKnownEvent(profile.name, hours));
  }

  #choose(topic: string): void {
    this.dispatchEvent(new HomeGoEvent(topic, this.firstWords));
    this.firstWords = undefined;
  }

  /** Keys 1 to 9 choose a topic and 0 calls, wherever one is not writing; with Alt also there. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    const writing = event.composedPath()[0] instanceof HTMLTextAreaElement;
    if (digit === undefined || event.ctrlKey || event.metaKey || (writing && !event.altKey)) return;
    const topic = chosenByKey(this.#source.profile)[Number(digit) - 1];
    if (digit === '0') this.renderRoot.querySelector<HTMLElement>('#emergency')?.click();
    else if (topic) this.#choose(topic.id);
    else return;
    event.preventDefault();
  };

  #drawBelow(): TemplateResult | typeof nothing {
    const { words } = this.#language;
    if (!words) return nothing;
    const { profile, phase } = this.#source;
    const scene: HomeScene = {
      words,
      profile,
      cases: this.cases,
      choosing: this.firstWords !== undefined,
      choose: (topic) => this.#choose(topic),
      allCases: () => this.dispatchEvent(new HomeCasesEvent()),
    };
    const lost = phase === 'failed' || (phase === 'awake' && this.#source.profileFailed);
    return html`${drawTopics(scene)}${lost ? drawQuiet({ title: words.text('notReached'), text: words.text('notReachedHint'), part: 'notice' }) : nothing}${this.#drawWaiting(words.locale)}${drawMyCases(scene)}`;
  }

  /** How long it takes and the way to be called; brought where calls are offered. */
  #drawWaiting(locale: string): TemplateResult | typeof nothing {
    const { value } = this.#hours;
    if (!value?.callback) return nothing;
    bringWaiting();
    return html`<faden-waiting exportparts="range" lang=${locale} .availability=${value} .profile=${this.#source.profile} .topic=${this.topic} .texts=${this.texts} .clock=${this.clock}></faden-waiting>`;
  }

  override render(): TemplateResult {
    const { words } = this.#language;
    return html`<slot name="header"></slot>
      <div class="home" part="home"><slot name="box"></slot>${this.#drawBelow()}</div>
      ${words ? drawHours(words, this.#source.profile) : nothing}`;
  }
}
