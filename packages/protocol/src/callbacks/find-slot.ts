import type { CallWindow } from '../entries/callback-entries.ts';
import type { FoundSlot, OfferedSlot } from '../decide/found-calls.ts';
import { defaultSlotRules, type Slot, type SlotRules, slotsFrom } from '../slots/slots.ts';
import type { Calendar } from '../time/calendar.ts';

/** What finding a window needs: when somebody is there, what is wished, and how many calls still fit into a window. */
export interface SlotSearch {
  readonly calendar: Calendar;
  /** Epoch ms. */
  readonly now: number;
  readonly wish?: CallWindow | undefined;
  readonly rules?: SlotRules;
  /** The windows offered, where somebody has worked them out already. */
  readonly slots?: readonly Slot[];
  readonly capacity: number;
  /** How many calls are booked or held for a window, the asker's own hold not counted. */
  booked(slot: Slot): number;
}

const isSame = ({ window }: Slot, { start, minutes, zone, offset }: CallWindow): boolean =>
  window.start === start && window.minutes === minutes && window.zone === zone && window.offset === offset;

/**
 * What became of a wish, and the next free window: the first free one not before the wish, else the first at all.
 * Every window that is not among those offered is unknown, whether it lies in the hour the clock skips, on a holiday or in another zone.
 */
export function findSlot({ calendar, now, wish, rules = defaultSlotRules, slots = slotsFrom(calendar, now, rules), capacity, booked }: SlotSearch): FoundSlot {
  const free = slots.filter((slot) => booked(slot) < capacity);
  const offered = ({ window }: Slot): OfferedSlot => ({ window, capacity });
  if (wish === undefined) return { next: free[0] === undefined ? null : offered(free[0]) };
  const from = Date.parse(`${wish.start}:00${wish.offset}`);
  const best = free.find((slot) => slot.from >= from) ?? free[0];
  const next = best === undefined ? null : offered(best);
  const same = slots.find((slot) => isSame(slot, wish));
  if (same === undefined) return { wished: from < now + rules.leadMs ? 'past' : 'unknown', next };
  return { wished: free.includes(same) ? offered(same) : 'taken', next };
}
