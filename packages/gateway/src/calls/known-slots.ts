import { type Calendar, MINUTE_MS, type Slot, type SlotRules, slotsFrom } from '@faden/protocol';

interface Known {
  readonly minute: number;
  readonly slots: readonly Slot[];
}

// Reckoning with zones costs milliseconds, and everybody who looks at a page within a minute asks the same.
const known = new WeakMap<Calendar, Map<string, Known>>();

/** The windows a calendar offers, worked out once a minute: windows, lead times and openings are whole minutes, so that nothing changes in between. */
export function knownSlots(calendar: Calendar, now: number, rules: SlotRules): readonly Slot[] {
  const minute = Math.ceil(now / MINUTE_MS);
  const name = `${rules.slotMinutes} ${rules.leadMs} ${rules.workingDays}`;
  const ofCalendar = known.get(calendar) ?? new Map<string, Known>();
  known.set(calendar, ofCalendar);
  const found = ofCalendar.get(name);
  if (found?.minute === minute) return found.slots;
  const slots = slotsFrom(calendar, minute * MINUTE_MS, rules);
  ofCalendar.set(name, { minute, slots });
  return slots;
}
