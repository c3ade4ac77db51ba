/** Which rows stand in the document: `start` included, `end` not. */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
}

/** The heights of rows in CSS pixels, measured where they were seen and guessed where not. */
export interface Heights {
  of(index: number): number;
  readonly count: number;
}

/** What the reader sees of the list, in CSS pixels from its top. */
export interface View {
  readonly top: number;
  readonly height: number;
}

/** What a row is taken to be high until it was seen. */
export const guessedHeight = 84;

/** How many rows are kept ready beyond each edge of the view. */
const beyond = 8;

/** How far a wanted window may move before the document is changed for it. */
const slack = 4;

/** The height of all rows from one index to another. */
export function spanHeight(heights: Heights, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += heights.of(i);
  return sum;
}

/** The window that ends with the newest row and fills a view of this height. */
export function newestWindow(heights: Heights, height: number): RowWindow {
  let start = heights.count;
  let filled = 0;
  while (start > 0 && filled < height) {
    start -= 1;
    filled += heights.of(start);
  }
  return { start: Math.max(0, start - 2 * beyond), end: heights.count };
}

/** The window around what is seen, with some rows ready on both sides. */
export function windowAt(heights: Heights, view: View): RowWindow {
  const { count } = heights;
  let top = 0;
  let first = 0;
  while (first < count - 1 && top + heights.of(first) <= view.top) {
    top += heights.of(first);
    first += 1;
  }
  let last = first;
  while (last < count && top < view.top + view.height) {
    top += heights.of(last);
    last += 1;
  }
  return { start: Math.max(0, first - beyond), end: Math.min(count, last + beyond) };
}

/** Whether the present window still serves, so that small scrolls change nothing in the document. */
export function stillServes(present: RowWindow, wanted: RowWindow, count: number): boolean {
  const reachesTop = wanted.start > 0 || present.start === 0;
  const reachesEnd = wanted.end < count || present.end === count;
  return reachesTop && reachesEnd && present.start - wanted.start < slack && wanted.end - present.end < slack && present.end - present.start < wanted.end - wanted.start + 2 * beyond;
}
