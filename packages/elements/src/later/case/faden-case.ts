import type { Faden, Unsubscribe } from '@faden/client';
import { FadenError } from '@faden/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { actOn } from '../../conversation/chat/act-on.ts';
import { CardsKeeper } from '../../conversation/chat/cards-keeper.ts';
import { CaseKeeper } from '../../conversation/chat/case-keeper.ts';
import { ChatRows } from '../../conversation/chat/chat-rows.ts';
import { drawConnection, drawWithout } from '../../conversation/chat/draw-chat.ts';
import type { Ask, EntryScene, OpenForm } from '../../conversation/entries/entry-scene.ts';
import type { TimelineAskEvent } from '../../events/timeline-ask-event.ts';
import { MessageWantedEvent } from '../../events/message-wanted-event.ts';
import { baseStyles } from '../../look/base.styles.ts';
import { formulas } from '../../look/formulas.ts';
import { LookController } from '../../look/look-controller.ts';
import { drawQuiet, quietStyles } from '../../look/quiet.ts';
import { textStyles } from '../../look/text.styles.ts';
import { browserClock, type PageClock } from '../../page/clock.ts';
import { FadenController } from '../../page/faden-controller.ts';
import { keepFile } from '../../page/keep-file.ts';
import { WordsController, type WordsHost } from '../../page/words-controller.ts';
import type { TextOverrides } from '../../words/catalogue.ts';
import { directionOf } from '../../words/direction.ts';
import { timedWordsFor, type TimedHost, type TimedWords } from '../../words/timed-words.ts';
import { cardStyles } from '../cards/card.styles.ts';
import { promiseColours } from '../cards/tag.styles.ts';
import { askedRows } from './asked-rows.ts';
import type { CaseAct, CaseScene, Opened, Problem } from './case-scene.ts';
import { caseStyles } from './case.styles.ts';
import { drawCase } from './draw-case.ts';
import { drawSection } from './draw-parts.ts';
import { ledgerStyles } from './ledger.styles.ts';
import { sayRefused } from './say-refused.ts';

/** So many of the newest entries stand on the page; the others are one press away. */
const excerpt = 3;

/**
 * One case in the open: how it stands and whose turn it is, who answers, what was promised and whether it was kept, what
 * was said as binding, what happened on every channel, and the way up. Nothing is requested or stored before the customer
 * acts, unless the page names the case or this browser holds one from an earlier visit.
 * @fires faden-message-wanted - The customer wants the whole conversation; without a panel it opens in place.
 * @slot before - Before the case, for example a way back.
 * @csspart case - The whole page.
 * @csspart status - How it stands.
 * @csspart next-step - What is done next.
 * @csspart owner - Who is responsible.
 * @csspart role-card - For whom they work and what they may decide.
 * @csspart ledger - What was promised.
 * @csspart commitment - One promise.
 * @csspart statement - What was said as binding.
 * @csspart rating - How it was handled.
 * @csspart escalate - The way up.
 */
export class FadenCase extends LitElement {
  static override styles = [baseStyles, formulas, textStyles, quietStyles, cardStyles, promiseColours, caseStyles, ledgerStyles];

  /** The site's key. */
  @property() site = '';
  /** The gateway's address; the page's own origin when empty. */
  @property() gateway = '';
  /** The id of the case. */
  @property() case: string | undefined;
  /** The reference of the case, as it is read aloud; used where no id is given. Without both it is the reader's newest open case. */
  @property() reference: string | undefined;
  /** A client of the page's own instead of the shared one. */
  @property({ attribute: false }) faden: Faden | undefined;
  /** The site's own texts over ours. */
  @property({ attribute: false }) texts: TextOverrides | undefined;
  @property({ attribute: false }) clock: PageClock = browserClock;

  @state() private opened: Opened | undefined;
  @state() private problem: Problem | undefined;
  @state() private form: OpenForm | undefined;
  /** Whether the whole conversation stands here. */
  @state() private whole = false;

  readonly #source = new FadenController(this);
  readonly #language = new WordsController<WordsHost & TimedHost, TimedWords>(this, { stages: ['start', 'conversation', 'cards', 'case'], make: timedWordsFor });
  readonly #keeper = new CaseKeeper(() => this.requestUpdate());
  readonly #rows = new ChatRows();
  readonly #cards = new CardsKeeper({ texts: async () => undefined, changed: () => this.requestUpdate() });
  /** Beside what the last act is complained about. */
  #place: Problem['place'] = 'up';
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
    this.#stopClock = this.clock.every(30_000, () => this.requestUpdate());
    void (this.case === undefined ? this.#source.wakeIfStored() : this.#source.wake());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
    this.#keeper.release();
  }

  connected(faden: Faden): readonly Unsubscribe[] {
    return [
      faden.cases.list.subscribe(() => this.#follow(faden)),
      faden.connection.subscribe(() => this.requestUpdate()),
      faden.on('refused', ({ case: id, code }) => {
        const { words } = this.#language;
        if (id === this.#keeper.handle?.id && words) this.problem = { place: this.#place, text: sayRefused(code, words) };
      }),
    ];
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { faden } = this.#source;
    if (changed.has('faden') && this.faden && this.isConnected) void this.#source.wake();
    if (!faden || !(changed.has('case') || changed.has('reference'))) return;
    this.#keeper.release();
    [this.opened, this.problem, this.whole] = [undefined, undefined, false];
    this.#follow(faden);
  }

  #follow(faden: Faden): void {
    const named = this.reference === undefined ? undefined : faden.cases.list.value.find(({ reference }) => reference === this.reference)?.id;
    this.#keeper.follow(faden, { case: this.case ?? named, topic: undefined, resume: this.case === undefined && this.reference === undefined });
  }

  /** What was opened takes the caret; what was closed gives it back. */
  override updated(changed: PropertyValues): void {
    const find = (selector: string): HTMLElement | null => this.renderRoot.querySelector(selector);
    if (changed.has('form') && this.form) find('.questions .ask :is(input, textarea)')?.focus();
    if (changed.has('problem') && this.problem) find('[aria-invalid="true"], .scores input')?.focus();
    if (!changed.has('opened')) return;
    const before = changed.get('opened') as Opened | undefined;
    if (this.opened) find(this.opened.what === 'withdraw' ? '.asking p' : '.section .ask input, .section .ask textarea, .up textarea')?.focus();
    else if (before) (before.what === 'withdraw' ? (find(`#withdraw-${before.name}`) ?? find(`#promise-${before.name}`)) : find(`#${before.what}`))?.focus();
  }

  /** Puts the reader before the title. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  #act(act: CaseAct): void {
    if (act.type === 'complain') this.problem = act.problem;
    else if (act.type === 'conversation') this.#converse();
    else if (act.type === 'do') void this.#do(act.place, async () => act.done(await this.#handle()));
    else if (act.type === 'download') void this.#do('documents', async () => keepFile(await (await this.#handle()).file(act.file), act.name));
    else [this.opened, this.problem] = [act.type === 'open' ? act.opened : undefined, undefined];
  }

  async #handle(): Promise<NonNullable<CaseKeeper['handle']>> {
    await this.#source.wake();
    const { handle } = this.#keeper;
    if (!handle) throw new FadenError('not_found', 'There is no case.');
    return handle;
  }

  /** Does what was asked; a form stays open with what stands in it until that is kept safe. */
  async #do(place: Problem['place'], done: () => Promise<unknown>): Promise<void> {
    const { words } = this.#language;
    this.#place = place;
    try {
      await done();
      [this.opened, this.problem] = [undefined, undefined];
    } catch (error) {
      if (words) this.problem = { place, text: sayRefused(error instanceof FadenError ? error.code : undefined, words) };
    }
  }

  /** The whole conversation: where a panel stands around, there; else here. */
  #converse(): void {
    if (!this.whole && !this.dispatchEvent(new MessageWantedEvent({ case: this.#keeper.handle?.id }))) return;
    this.whole = !this.whole;
    if (this.whole) void import('../../define/inside.ts').catch(() => (this.whole = false));
  }

  async #ask(ask: Ask): Promise<void> {
    const handle = await this.#handle();
    const words = this.#language.words;
    if (ask.type === 'attach') return this.#converse();
    this.form = undefined;
    await this.#do('documents', () =>
      actOn(ask, handle, { personWords: words?.text('speakToPersonWords') ?? '', attach: () => undefined, copy: (text) => navigator.clipboard.writeText(text), keep: (file, id) => keepFile(file, this.#rows.fileName(id) ?? id) }),
    );
  }

  #entryScene(words: TimedWords): Omit<EntryScene, 'open' | 'shown' | 'ask' | 'form' | 'show'> {
    const { profile, faden } = this.#source;
    return { words, ...this.#rows.scene({ profile, now: this.clock.now(), faden, handle: this.#keeper.handle, clock: this.clock, texts: this.texts, cards: this.#cards }) };
  }

  /** What the customer is asked now, as the cards of the conversation ask it. */
  #drawAsked(words: TimedWords, view: CaseScene['view']): TemplateResult | typeof nothing {
    const rows = askedRows(view);
    const cards = rows.length > 0 ? this.#cards.want() : undefined;
    if (!cards) return nothing;
    const scene: EntryScene = { ...this.#entryScene(words), open: this.form, shown: new Set(), ask: (ask) => void this.#ask(ask), form: (form) => (this.form = form), show: () => undefined };
    return html`<div class="questions">${rows.map((row) => cards.draw(row, scene))}</div>`;
  }

  #drawConversation(words: TimedWords, view: CaseScene['view']): TemplateResult {
    const { profile, faden } = this.#source;
    const all = this.#rows.of({ conversation: view, brand: profile?.name ?? '', words, now: this.clock.now(), cards: this.#cards });
    const told = all.filter((row) => row.kind !== 'day');
    const rows = told.filter((row) => !('answer' in row && row.answer === 'asked')).slice(-excerpt);
    const count = view.hasOlder ? words.text('wholeConversation') : words.text('allEntries', { n: told.length });
    const beside = html`<button type="button" class="link m" id="conversation" aria-expanded=${this.whole} @click=${(): void => this.#converse()}>${this.whole ? words.text('fewerEntries') : count}</button>`;
    const content = this.whole
      ? html`<faden-chat without-header without-resume lang=${words.locale} theme=${this.getAttribute('theme') ?? nothing} .case=${view.id} .faden=${faden} .texts=${this.texts} .clock=${this.clock}></faden-chat>`
      : html`<faden-timeline exportparts="timeline, entry, bubble" .rows=${rows} .words=${words} .scene=${this.#entryScene(words)} @faden-timeline-ask=${({ ask }: TimelineAskEvent): void => void this.#ask(ask)}></faden-timeline>`;
    return drawSection(words.text('theConversation'), content, { beside });
  }

  #drawRoom(words: TimedWords): TemplateResult | typeof nothing {
    const { phase, profile, faden } = this.#source;
    const view = this.#keeper.conversation;
    if (phase === 'asleep') return drawQuiet({ title: words.text('noCases'), text: words.text('noCasesHint'), more: html`<button type="button" @click=${(): void => void this.#source.wake()}>${words.text('showCase')}</button>` });
    if (phase === 'failed') return drawQuiet({ title: words.text('notReached'), text: words.text('notReachedHint'), part: 'notice' });
    if (!this.#keeper.handle && phase === 'awake') return drawQuiet({ title: words.text('noCases'), text: words.text('noCasesHint') });
    if (!view || (view.phase !== 'ready' && view.timeline.length === 0)) return drawWithout(view?.phase ?? 'loading', words);
    const scene: CaseScene = { words, view, profile, brand: profile?.name ?? '', now: this.clock.now(), opened: this.opened, problem: this.problem, act: (act) => this.#act(act) };
    return html`${drawConnection(faden?.connection.value ?? 'idle', words)}${drawCase(scene, { asked: this.#drawAsked(words, view), conversation: this.#drawConversation(words, view) })}`;
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this.#language;
    if (!words) return nothing;
    return html`<div lang=${words.locale} dir=${directionOf(this, words.locale)}><slot name="before"></slot>${this.#drawRoom(words)}</div>`;
  }
}
