import type { Calendar } from '../time/calendar.ts';
import { openDays } from '../time/open-spans.ts';
import { MINUTE_MS, localTimeAt, offsetAt } from '../time/zone.ts';
import type { CallWindow } from '../entries/callback-entries.ts';

/** Which windows a topic offers. */
export interface SlotRules {
  readonly slotMinutes: number;
  /** No window starts earlier than so many milliseconds from now. */
  readonly leadMs: number;
  /** How many days with opening are offered, today included when something is left of it. */
  readonly workingDays: number;
}

/** What holds where a site sets nothing else: 30 minutes, 5 minutes lead, 5 working days. */
export const defaultSlotRules: SlotRules = { slotMinutes: 30, leadMs: 5 * MINUTE_MS, workingDays: 5 };

/** A window as an appointment (local wall time) and as instants in epoch milliseconds. */
export interface Slot {
  readonly window: CallWindow;
  readonly from: number;
  readonly to: number;
}

/** The offset from UTC in words of ISO 8601, for example `+02:00`. */
function offsetName(ms: number): string {
  const minutes = Math.abs(Math.round(ms / MINUTE_MS));
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function slotAt(zone: string, from: number, minutes: number): Slot {
  const window = { start: localTimeAt(zone, from), minutes, zone, offset: offsetName(offsetAt(zone, from)) };
  return { window, from, to: from + minutes * MINUTE_MS };
}

/** Whether the clock changes within an hour of a window: then one wall time means two moments, or none. */
const clockChanges = (zone: string, { from, to }: Slot): boolean => offsetAt(zone, from - 60 * MINUTE_MS) !== offsetAt(zone, to + 60 * MINUTE_MS);

/**
 * The windows a calendar offers from `now` (epoch ms) on, in order: whole windows within the opening hours, cut from each
 * opening's start; none around a change of the clock, none earlier than the lead time, none beyond the horizon.
 */
export function slotsFrom(calendar: Calendar, now: number, rules: SlotRules = defaultSlotRules): readonly Slot[] {
  const zone = calendar.timeZone;
  const step = rules.slotMinutes * MINUTE_MS;
  const slots: Slot[] = [];
  let days = 0;
  for (const { spans } of openDays(calendar, now, 60)) {
    const before = slots.length;
    for (const span of spans) {
      for (let from = span.from; from + step <= span.to; from += step) {
        const slot = slotAt(zone, from, rules.slotMinutes);
        if (from >= now + rules.leadMs && !clockChanges(zone, slot)) slots.push(slot);
      }
    }
    if (slots.length > before && ++days === rules.workingDays) break;
  }
  return slots;
}
