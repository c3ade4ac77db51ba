import { type CallWindow, windowSpan } from '@faden/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { TimedWords as Words } from '../../words/timed-words.ts';
import type { OfferedWindow, SlotKeeper } from './slot-keeper.ts';
import { sayDay, saySpan } from './window-words.ts';

/** What the windows are drawn with. */
export interface SlotsScene {
  readonly words: Words;
  readonly slots: SlotKeeper;
  readonly chosen: CallWindow | undefined;
  /** How many days are shown; the rest stands behind a link. */
  readonly days: number;
  /** Days of which every window is shown, by their key. */
  readonly whole: ReadonlySet<string>;
  /** `byHand`: it was pointed at, not walked to by keys. */
  choose(window: CallWindow, byHand: boolean): void;
  moreDays(): void;
  showDay(key: string): void;
  again(): void;
}

interface Day {
  readonly key: string;
  readonly windows: readonly OfferedWindow[];
}

/** So many windows of a day are shown at first: two rows. */
const few = 6;

function daysOf(windows: readonly OfferedWindow[], words: Words): readonly Day[] {
  const days = new Map<string, OfferedWindow[]>();
  for (const window of windows) {
    const key = words.when.dayKey(window.from);
    days.set(key, [...(days.get(key) ?? []), window]);
  }
  return [...days].map(([key, all]) => ({ key, windows: all }));
}

function drawChip({ window, from, state }: OfferedWindow, { words, chosen, choose }: SlotsScene): TemplateResult {
  const span = windowSpan(window);
  const time = words.when.time(from);
  const full = state === 'full';
  const label = full ? words.text('slotFull', { time }) : time;
  // Browsers differ in whether a pointer meets the label or the field in it.
  const byHand = ({ currentTarget }: Event): void => {
    const field = (currentTarget as HTMLElement).querySelector('input');
    if (field) field.dataset.by = 'hand';
  };
  return html`<label class="chip m ${state}" part="slot" @pointerup=${byHand}>
    <input
      type="radio"
      name="slot"
      aria-label="${label}, ${sayDay(words, from)}, ${saySpan(words, span)}"
      aria-disabled=${full ? 'true' : nothing}
      .checked=${chosen?.start === window.start && !full}
      @keydown=${(event: Event): void => void delete (event.currentTarget as HTMLElement).dataset.by}
      @click=${(event: Event): void => {
        if (full) event.preventDefault();
      }}
      @change=${({ currentTarget }: Event): void => choose(window, (currentTarget as HTMLElement).dataset.by === 'hand')}
    /><span aria-hidden="true">${label}</span>
  </label>`;
}

function drawDay(day: Day, scene: SlotsScene): TemplateResult {
  const { words, whole, chosen, showDay } = scene;
  const chosenAt = day.windows.findIndex(({ window }) => window.start === chosen?.start);
  // Two rows, and the chosen window wherever it is: what is chosen never hides.
  const all = whole.has(day.key) || day.windows.length <= few + 1 || chosenAt >= few;
  const shown = all ? day.windows : day.windows.slice(0, few);
  const rest = day.windows.length - shown.length;
  return html`<p class="day s muted">${sayDay(words, day.windows[0]?.from ?? '')}</p>
    <div class="chips">${shown.map((window) => drawChip(window, scene))}</div>
    ${rest > 0 ? html`<button type="button" class="link s" @click=${(): void => showDay(day.key)}>${words.text('moreTimes', { n: rest })}</button>` : nothing}`;
}

/** The free windows by day, as chips of one group; the first days at once, the others behind a link. */
export function drawSlots(scene: SlotsScene): TemplateResult {
  const { words, slots, days: count, moreDays, again } = scene;
  if (slots.phase === 'failed') {
    return html`<p class="s note">${words.text('windowsFailed')} <button type="button" class="link s" @click=${again}>${words.text('tryAgain')}</button></p>`;
  }
  if (slots.phase !== 'ready') return html`<p class="s muted note" role="status">${words.text('windowsLoading')}</p>`;
  if (slots.windows.length === 0) return html`<p class="s note">${words.text('noWindows')}</p>`;
  const days = daysOf(slots.windows, words);
  const last = days.at(-1)?.windows[0]?.from ?? '';
  return html`<div class="slots" role="radiogroup" aria-label=${words.text('inWindow')}>
    ${days.slice(0, count).map((day) => drawDay(day, scene))}
    ${days.length > count ? html`<button type="button" class="link m" @click=${moreDays}>${words.text('moreDays', { day: words.when.day(last) })}</button>` : nothing}
  </div>`;
}
