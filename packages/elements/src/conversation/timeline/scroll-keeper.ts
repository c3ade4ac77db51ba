import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Row } from '../rows/row.ts';
import { guessedHeight, newestWindow, spanHeight, stillServes, windowAt, type Heights, type RowWindow } from './row-window.ts';

/** What the keeper needs of the list it keeps. */
export interface ScrollHost extends ReactiveControllerHost, HTMLElement {
  readonly scroller: HTMLElement | null;
  nearOldest(): void;
  nearNewest(): void;
}

/** So near the newest row a reader counts as being there, in CSS pixels. */
const atEnd = 40;

/** So near the oldest row older ones are wanted, in CSS pixels. */
const atStart = 600;

/**
 * Keeps a long list readable while it changes: stays with the newest row when the reader is there, otherwise holds
 * what is being read in its place. Only the rows around the view stand in the document; spaces stand for the rest.
 */
export class ScrollKeeper implements ReactiveController {
  window: RowWindow = { start: 0, end: 0 };
  /** Whether the reader has left the newest rows. */
  away = false;

  readonly #host: ScrollHost;
  readonly #heights = new Map<string, number>();
  #rows: readonly Row[] = [];
  #anchor: { readonly key: string; readonly bottom: number } | undefined;
  #resize: ResizeObserver | undefined;
  #width = 0;
  /** Where we put the list last: a scroll that ends there was ours and says nothing about the reader. */
  #placed = -1;

  constructor(host: ScrollHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resize = new ResizeObserver(() => this.#resized());
    this.#resize.observe(this.#host);
    // Scrolling neither bubbles nor leaves the shadow, but it can be caught on its way down.
    this.#host.shadowRoot?.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    this.#host.shadowRoot?.removeEventListener('scroll', this.#onScroll, { capture: true });
  }

  /** Called before drawing, with the rows about to be drawn. */
  rowsChanged(rows: readonly Row[]): void {
    this.#rememberAnchor();
    this.#rows = rows;
    this.#choose();
  }

  toNewest(): void {
    this.away = false;
    this.#anchor = undefined;
    this.#choose();
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { scroller } = this.#host;
    if (!scroller) return;
    this.#measure(scroller);
    const heights = this.#all();
    setHeight(scroller, '.before', spanHeight(heights, 0, this.window.start));
    setHeight(scroller, '.after', spanHeight(heights, this.window.end, heights.count));
    if (!this.away) scroller.scrollTop = scroller.scrollHeight;
    else this.#holdAnchor(scroller);
    this.#placed = scroller.scrollTop;
    if (!this.away && this.#rows.length > 0) this.#host.nearNewest();
  }

  #all(): Heights {
    return { count: this.#rows.length, of: (index) => this.#heights.get(this.#rows[index]?.key ?? '') ?? guessedHeight };
  }

  #choose(): void {
    const { scroller } = this.#host;
    const heights = this.#all();
    if (!this.away || !scroller) {
      this.window = newestWindow(heights, scroller?.clientHeight || 800);
      return;
    }
    const anchor = this.#anchor ? this.#rows.findIndex((row) => row.key === this.#anchor?.key) : -1;
    const top = anchor < 0 ? scroller.scrollTop : spanHeight(heights, 0, anchor + 1) - (this.#anchor?.bottom ?? 0);
    this.window = windowAt(heights, { top, height: scroller.clientHeight });
  }

  readonly #onScroll = (event: Event): void => {
    const { scroller } = this.#host;
    if (!scroller || event.target !== scroller) return;
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    const wasAway = this.away;
    if (Math.abs(scrollTop - this.#placed) > 1) this.away = scrollHeight - scrollTop - clientHeight > atEnd;
    const heights = this.#all();
    const wanted = windowAt(heights, { top: scrollTop, height: clientHeight });
    if (!stillServes(this.window, wanted, heights.count)) {
      this.#rememberAnchor();
      this.window = wanted;
      this.#host.requestUpdate();
    } else if (wasAway !== this.away) {
      this.#rememberAnchor();
      this.#host.requestUpdate();
    }
    if (scrollTop < atStart && this.away) this.#host.nearOldest();
  };

  /** The first row in view and how far its end stands from the top of the view: what must not move, even if the row itself loses its heading, when the document changes. Titles of days do move. */
  #rememberAnchor(): void {
    const { scroller } = this.#host;
    this.#anchor = undefined;
    if (!scroller || !this.away) return;
    const edge = scroller.getBoundingClientRect().top;
    for (const entry of scroller.querySelectorAll<HTMLElement>('[data-key]:not(.day)')) {
      const { bottom } = entry.getBoundingClientRect();
      if (bottom <= edge) continue;
      this.#anchor = { key: entry.dataset.key ?? '', bottom: bottom - edge };
      return;
    }
  }

  #holdAnchor(scroller: HTMLElement): void {
    if (!this.#anchor) return;
    const { key, bottom } = this.#anchor;
    const entry = [...scroller.querySelectorAll<HTMLElement>('[data-key]')].find((candidate) => candidate.dataset.key === key);
    if (entry) scroller.scrollTop += entry.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top - bottom;
    this.#anchor = undefined;
  }

  /** A row reaches to the top of the next one, whatever margins lie between. */
  #measure(scroller: HTMLElement): void {
    const entries = [...scroller.querySelectorAll<HTMLElement>('[data-key], .after')];
    const tops = entries.map((entry) => entry.getBoundingClientRect().top);
    for (const [i, entry] of entries.slice(0, -1).entries()) {
      this.#heights.set(entry.dataset.key ?? '', Math.max(0, (tops[i + 1] ?? 0) - (tops[i] ?? 0)));
    }
  }

  #resized(): void {
    const { scroller } = this.#host;
    if (!scroller) return;
    if (scroller.clientWidth !== this.#width) this.#heights.clear();
    this.#width = scroller.clientWidth;
    this.#rememberAnchor();
    this.#choose();
    this.#host.requestUpdate();
  }
}

function setHeight(scroller: HTMLElement, which: string, height: number): void {
  const space = scroller.querySelector<HTMLElement>(`.space${which}`);
  if (space) space.style.height = `${height}px`;
}
