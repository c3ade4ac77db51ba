import { DAY_MS, MINUTE_MS, offsetAt } from '@faden/protocol';

/** A moment at which the clocks of a zone are set to another offset; offsets in milliseconds ahead of UTC. */
export interface ClockChange {
  /** Epoch ms. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** All changes of a zone's clocks between two instants (epoch ms), in order. */
export function clockChanges(zone: string, from: number, to: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  for (let day = from; day < to; day += DAY_MS) {
    const end = Math.min(day + DAY_MS, to);
    const [before, after] = [offsetAt(zone, day), offsetAt(zone, end)];
    if (before !== after) changes.push({ at: between(zone, day, end), before, after });
  }
  return changes;
}

/** The first minute with the later offset. */
function between(zone: string, from: number, to: number): number {
  const before = offsetAt(zone, from);
  let [low, high] = [from, to];
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
