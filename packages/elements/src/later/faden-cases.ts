import type { Faden, MyCase, Unsubscribe } from '@faden/client';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../look/base.styles.ts';
import { textStyles } from '../look/text.styles.ts';
import { formulas } from '../look/formulas.ts';
import { LookController } from '../look/look-controller.ts';
import { drawQuiet, quietStyles } from '../look/quiet.ts';
import { rowStyles } from '../look/rows.styles.ts';
import { browserClock, type PageClock } from '../page/clock.ts';
import { FadenController } from '../page/faden-controller.ts';
import { WordsController, type WordsHost } from '../page/words-controller.ts';
import { drawCaseLine } from '../conversation/home/case-line.ts';
import type { TextOverrides } from '../words/catalogue.ts';
import { directionOf } from '../words/direction.ts';
import { timedWordsFor, type TimedHost, type TimedWords } from '../words/timed-words.ts';

/**
 * My cases, newest first. In a browser that holds none it says so and requests nothing.
 * @fires faden-case-chosen - The customer chose one of their cases.
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
    return [faden.cases.list.subscribe((cases) => (this.cases = cases))];
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this.#language;
    if (!words) return nothing;
    const list = html`<ul part="cases" role="list">${this.cases.map((mine) => drawCaseLine(mine, this.#source.profile, words))}</ul>`;
    const none = drawQuiet({ title: words.text('noCases'), text: words.text('noCasesHint') });
    return html`<div lang=${words.locale} dir=${directionOf(this, words.locale)}>${this.cases.length > 0 ? list : none}</div>`;
  }
}
