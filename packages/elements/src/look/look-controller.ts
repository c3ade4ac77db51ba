import { defaultAccent, paletteSheet } from './palette-sheet.ts';

/** What the look needs of the element it dresses. */
export interface LookHost extends HTMLElement {
  addController(controller: { hostConnected?(): void; hostUpdated?(): void }): void;
  /** The site's accent as CSS text, once its profile is known; the host page's `--faden-accent` goes before it. */
  readonly accent: string | undefined;
}

/**
 * Dresses an element in the colours of one accent: the host page's `--faden-accent`, else the site's, else ours.
 * It works by adopted style sheets only, so that it runs under a policy that forbids inline styles.
 */
export class LookController {
  #worn: CSSStyleSheet | undefined;
  #siteAccent: string | undefined;

  readonly host: LookHost;

  constructor(host: LookHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#dress();
  }

  /** Computed styles are not free, so an update looks again only when the site's accent has come. */
  hostUpdated(): void {
    if (!this.#worn || this.host.accent !== this.#siteAccent) this.#dress();
  }

  #dress(): void {
    const root = this.host.shadowRoot;
    if (!root) return;
    this.#siteAccent = this.host.accent;
    const sheet = paletteSheet(this.#hostAccent() || this.host.accent || defaultAccent);
    if (sheet === this.#worn) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== this.#worn), sheet];
    this.#worn = sheet;
  }

  /** A named colour is resolved by the browser: the style system computes what the text alone does not tell. */
  #hostAccent(): string {
    const style = getComputedStyle(this.host);
    const text = style.getPropertyValue('--faden-accent').trim();
    return text.startsWith('#') || text === '' ? text : resolved(this.host, text);
  }
}

function resolved(host: HTMLElement, colour: string): string {
  const probe = document.createElement('span');
  probe.style.color = colour;
  probe.hidden = true;
  host.shadowRoot?.append(probe);
  const text = getComputedStyle(probe).color;
  probe.remove();
  return text;
}
