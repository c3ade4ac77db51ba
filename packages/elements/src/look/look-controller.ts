import type { ReactiveControllerHost } from 'lit';
import { accentLightness } from './tones.ts';

/** What the look needs of the element it dresses. */
export interface LookHost extends ReactiveControllerHost, HTMLElement {
  /** The site's accent as CSS text, once its profile is known; the host page's `--faden-accent` goes before it. */
  readonly accent: string | undefined;
}

/** Beyond this chroma a formula may leave what screens can show, and the exact palette brings it back. */
const calm = 0.13;

/** Whether the formulas alone are exact for an accent: they are known to the browser, and the accent is dark and calm. */
function formulasHold(computed: string): boolean {
  const [l, c] = (/^oklch\(([\d.]+) ([\d.]+)/.exec(computed) ?? []).slice(1).map(Number);
  return l !== undefined && c !== undefined && l <= accentLightness && c <= calm;
}

/**
 * Dresses an element in the colours of one accent: the host page's `--faden-accent`, else the site's, else ours.
 * The formulas of its style sheet do it alone for most brands; where they cannot, the exact palette is brought.
 * It works by adopted style sheets only, so that it runs under a policy that forbids inline styles.
 */
export class LookController {
  readonly #host: LookHost;
  readonly #sheet = typeof CSSStyleSheet === 'undefined' ? undefined : new CSSStyleSheet();
  #seen: string | undefined;
  #exact: CSSStyleSheet | undefined;

  constructor(host: LookHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#seen = undefined;
  }

  /** Computed styles are not free, so an update looks again only when the site's accent has come. */
  hostUpdated(): void {
    const { shadowRoot } = this.#host;
    // It goes into a style sheet as text, so it must be a plain colour and nothing else.
    const accent = /^#[\da-f]{3,8}$/i.exec(this.#host.accent ?? '')?.[0] ?? '';
    if (!shadowRoot || !this.#sheet || this.#seen === accent) return;
    this.#seen = accent;
    this.#sheet.replaceSync(accent ? `:host{--_accent:${accent}}` : '');
    this.#wear(this.#exact);
    const computed = resolved(shadowRoot);
    if (formulasHold(computed)) this.#wear(undefined);
    else void this.#fit(computed, accent);
  }

  async #fit(computed: string, accent: string): Promise<void> {
    const { paletteSheet } = await import('./palette-sheet.ts');
    if (this.#seen === accent) this.#wear(paletteSheet(computed));
  }

  #wear(exact: CSSStyleSheet | undefined): void {
    const root = this.#host.shadowRoot;
    if (!root || !this.#sheet) return;
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet && sheet !== this.#exact);
    this.#exact = exact;
    root.adoptedStyleSheets = [...others, this.#sheet, ...(exact ? [exact] : [])];
  }
}

/** The accent as the browser computes it: named colours and variables are resolved by the style system, not by us. */
function resolved(root: ShadowRoot): string {
  const probe = document.createElement('span');
  probe.hidden = true;
  const accent = 'var(--faden-accent,var(--_accent,#0b5d57))';
  // A browser without relative colours ignores the second line and computes the first.
  probe.style.color = accent;
  if (CSS.supports('color', 'oklch(from red l c h)')) probe.style.color = `oklch(from ${accent} l c h)`;
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
