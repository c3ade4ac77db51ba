import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue, Stage, TextOverrides } from '../words/catalogue.ts';
import { chooseLanguage, loadTexts } from '../words/languages.ts';
import type { Words, WordsDeps } from '../words/words.ts';

/** What the controller needs of its element. */
export interface WordsHost extends ReactiveControllerHost, HTMLElement {
  /** The site's own texts over ours. */
  readonly texts: TextOverrides | undefined;
  /** The company's time zone, where times are told. */
  readonly siteZone?: string | undefined;
}

/** Which texts an element needs, and what it makes of them. */
export interface WordsNeed<H, W> {
  readonly stages: readonly Stage[];
  make(deps: WordsDeps, host: H): W;
}

/** The language of an element: its own `lang`, else that of what it stands in, else the reader's browser. */
function wishes(host: HTMLElement): readonly (string | null | undefined)[] {
  const languages: (string | null | undefined)[] = [];
  for (let at: Element | null = host; at; ) {
    const near: Element | null = at.closest('[lang]');
    if (near) languages.push(near.getAttribute('lang'));
    const root: Node = (near?.parentElement ?? at).getRootNode();
    at = near?.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return [...languages, ...navigator.languages];
}

/** Gives an element its words: fetches the stages it needs of one language, and draws it again when language or texts change. */
export class WordsController<H extends WordsHost, W extends Words> implements ReactiveController {
  words: W | undefined;
  /** Resolves when the first words are here. */
  readonly ready: Promise<void>;

  readonly #host: H;
  readonly #need: WordsNeed<H, W>;
  readonly #observer = typeof MutationObserver === 'undefined' ? undefined : new MutationObserver(() => void this.#load());
  #stages: readonly Stage[];
  #texts: Partial<Catalogue> | undefined;
  #made: readonly unknown[] = [];
  #wanted = '';
  #isReady: () => void = () => undefined;

  constructor(host: H, need: WordsNeed<H, W>) {
    this.ready = new Promise((resolve) => (this.#isReady = resolve));
    this.#host = host;
    this.#need = need;
    this.#stages = need.stages;
    host.addController(this);
  }

  hostConnected(): void {
    for (const element of [document.documentElement, this.#host]) this.#observer?.observe(element, { attributes: true, attributeFilter: ['lang'] });
    void this.#load();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Words are made anew only when something they are made of has changed, so that children can compare them. */
  hostUpdate(): void {
    if (!this.#texts) return;
    const { texts: overrides, siteZone } = this.#host;
    const made = [this.#texts, overrides, siteZone];
    if (this.words && made.every((part, i) => part === this.#made[i])) return;
    this.#made = made;
    this.words = this.#need.make({ locale: this.#wanted, texts: this.#texts, overrides }, this.#host);
  }

  /** Fetches a further stage, which is then needed in every language; rejects when it cannot be fetched. */
  async add(stage: Stage): Promise<void> {
    if (!this.#stages.includes(stage)) this.#stages = [...this.#stages, stage];
    const locale = this.#wanted;
    const texts = await loadTexts(chooseLanguage(wishes(this.#host)).language, stage);
    // Where the language has changed meanwhile, the stage comes with the others of the new one.
    if (locale !== this.#wanted) return;
    this.#texts = { ...this.#texts, ...texts };
    this.#host.requestUpdate();
  }

  async #load(): Promise<void> {
    const { language, locale } = chooseLanguage(wishes(this.#host));
    if (locale === this.#wanted) return;
    this.#wanted = locale;
    const parts = await Promise.all(this.#stages.map((stage) => loadTexts(language, stage))).catch(() => undefined);
    // Another language may have been asked for meanwhile; the last wish counts.
    if (this.#wanted !== locale) return;
    if (!parts) {
      // Texts that could not be fetched are tried again at the next change or return to the page.
      this.#wanted = '';
      return;
    }
    this.#texts = Object.assign({}, ...parts) as Partial<Catalogue>;
    this.#host.requestUpdate();
    this.#isReady();
  }
}
