import type { Faden, MyCase, Unsubscribe } from '@faden/client';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../look/base.styles.ts';
import { textStyles } from '../look/text.styles.ts';
import { formulas } from '../look/formulas.ts';
import { LookController } from '../look/look-controller.ts';
import { drawQuiet, quietStyles } from '../look/quiet.ts';
import { rowStyles } from '../look/rows.styles.ts';
import { sign } from '../look/sign.ts';
import { back } from '../look/signs/way-signs.ts';
import { browserClock, type PageClock } from '../page/clock.ts';
import { FadenController } from '../page/faden-controller.ts';
import { WordsController, type WordsHost } from '../page/words-controller.ts';
import { drawCaseLine } from '../conversation/home/case-line.ts';
import type { TextOverrides } from '../words/catalogue.ts';
import { directionOf } from '../words/direction.ts';
import { timedWordsFor, type TimedHost, type TimedWords } from '../words/timed-words.ts';

const over = new Set(['closed', 'withdrawn', 'merged']);
/** Of so many of the newest open cases it is told when something is heard again. */
const followed = 5;

/**
 * My cases, newest first; one that is chosen opens in their place. In a browser that holds none it says so and requests nothing.
 * @fires faden-case-chosen - The customer chose one of their cases; prevented, it does not open here.
 * @csspart cases - The list.
 * @csspart case - One case.
 */
export class FadenCases extends LitElement {
  static override styles = [
    baseStyles,
    textStyles,
    formulas,
    quietStyles,
    rowStyles,
    css`
      :host {
        background: var(--_surface);
      }
      .back {
        margin-block-end: 12px;
      }
      .back .link {
        display: inline-flex;
        gap: 4px;
      }
    `,
  ];

  /** The site's key. */
  @property() site = '';
  /** The gateway's address. */
  @property() gateway = '';
  /** A client of the page's own instead of the shared one. */
  @property({ attribute: false }) faden: Faden | undefined;
  /** The site's own texts over ours. */
  @property({ attribute: false }) texts: TextOverrides | undefined;
  @property({ attribute: false }) clock: PageClock = browserClock;

  @state() private cases: readonly MyCase[] = [];
  /** The case that stands in the place of the list. */
  @state() private chosen: string | undefined;
  /** When something is heard again, by the id of the case. */
  @state() private updates: ReadonlyMap<string, string> = new Map();

  #watched: readonly Unsubscribe[] = [];

  readonly #source = new FadenController(this);
  readonly #language = new WordsController<WordsHost & TimedHost, TimedWords>(this, { stages: ['start', 'conversation'], make: timedWordsFor });

  constructor() {
    super();
    new LookController(this);
  }

  get accent(): string | undefined {
    return this.#source.profile?.theme.accent;
  }

  get siteZone(): string | undefined {
    return this.#source.profile?.calendar.timeZone;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#source.wakeIfStored();
  }

  connected(faden: Faden): readonly Unsubscribe[] {
    return [
      faden.cases.list.subscribe((cases) => {
        const changed = cases.map(({ id }) => id).join() !== this.cases.map(({ id }) => id).join();
        this.cases = cases;
        if (changed) this.#watch(faden);
      }),
      () => this.#unwatch(),
    ];
  }

  #unwatch(): void {
    for (const end of this.#watched) end();
    this.#watched = [];
  }

  /** Follows the newest open cases, for the time when something is heard again. */
  #watch(faden: Faden): void {
    this.#unwatch();
    const open = this.cases.filter(({ status, delivery }) => delivery === 'confirmed' && !over.has(status ?? ''));
    this.#watched = open.slice(0, followed).map(({ id }) => faden.cases.get(id).subscribe(({ nextUpdateBy }) => (this.updates = new Map(this.updates).set(id, nextUpdateBy ?? ''))));
  }

  /** Shows one of the cases, or with nothing the list again. */
  async show(id?: string): Promise<void> {
    const before = this.chosen;
    if (id !== undefined) await import('../define/faden-case.ts').catch(() => undefined);
    this.chosen = id;
    await this.updateComplete;
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('button.case');
    if (id === undefined) (rows[this.cases.findIndex((mine) => mine.id === before)] ?? rows[0])?.focus();
    else this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }

  #drawCase(id: string, words: TimedWords): TemplateResult {
    return html`<faden-case
      exportparts="status, next-step, owner, role-card, ledger, commitment, statement, rating, escalate, timeline, entry, bubble"
      lang=${words.locale}
      theme=${this.getAttribute('theme') ?? nothing}
      .case=${id}
      .faden=${this.#source.faden}
      .texts=${this.texts}
      .clock=${this.clock}
      ><p slot="before" class="back"><button type="button" class="link m" @click=${(): void => void this.show()}>${sign(back, 'small mirrored')}${words.text('allMyCases')}</button></p></faden-case
    >`;
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this.#language;
    if (!words) return nothing;
    const list = html`<ul part="cases" role="list">${this.cases.map((mine) => drawCaseLine(mine, this.#source.profile, words, { open: (id) => void this.show(id), updateBy: this.updates.get(mine.id) }))}</ul>`;
    const none = drawQuiet({ title: words.text('noCases'), text: words.text('noCasesHint') });
    return html`<div lang=${words.locale} dir=${directionOf(this, words.locale)}>${this.chosen !== undefined ? this.#drawCase(this.chosen, words) : this.cases.length > 0 ? list : none}</div>`;
  }
}
