import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue, Stage, TextOverrides } from '../words/catalogue.ts';
import { chooseLanguage, loadTexts } from '../words/languages.ts';
import { createWhen } from '../words/when.ts';
import { createWords, type Words } from '../words/words.ts';

/** What the controller needs of its element. */
export interface WordsHost extends ReactiveControllerHost, HTMLElement {
  /** The site's own texts over ours. */
  readonly texts: TextOverrides | undefined;
  /** The company's time zone, once its profile is known. */
  readonly siteZone: string | undefined;
  readonly clock: { now(): number };
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
export class WordsController implements ReactiveController {
  words: Words | undefined;

  readonly #host: WordsHost;
  readonly #stages: readonly Stage[];
  #texts: Partial<Catalogue> | undefined;
  #made: readonly unknown[] = [];
  #observer: MutationObserver | undefined;
  #wanted = '';

  constructor(host: WordsHost, stages: readonly Stage[]) {
    this.#host = host;
    this.#stages = stages;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => void this.#load());
    this.#observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
    this.#observer.observe(this.#host, { attributes: true, attributeFilter: ['lang'] });
    void this.#load();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    this.#make();
  }

  async #load(): Promise<void> {
    const { language, locale } = chooseLanguage(wishes(this.#host));
    if (locale === this.#wanted && this.#texts) return;
    this.#wanted = locale;
    const parts = await Promise.all(this.#stages.map((stage) => loadTexts(language, stage)));
    // Another language may have been asked for meanwhile; the last wish counts.
    if (this.#wanted !== locale) return;
    this.#texts = Object.assign({}, ...parts) as Partial<Catalogue>;
    this.#made = [];
    this.#host.requestUpdate();
  }

  /** Words are made anew only when something they are made of has changed, so that children can compare them. */
  #make(): void {
    if (!this.#texts) return;
    const { texts: overrides, siteZone, clock } = this.#host;
    const made = [this.#texts, overrides, siteZone, this.#wanted];
    if (made.every((part, i) => part === this.#made[i]) && this.#made.length > 0) return;
    this.#made = made;
    const locale = this.#wanted;
    const when = createWhen({ locale, ...(siteZone !== undefined && { siteZone }), now: () => clock.now() });
    this.words = createWords({ locale, texts: this.#texts, ...(overrides && { overrides }), when });
  }
}
