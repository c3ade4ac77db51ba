import { HOUR_MS, MINUTE_MS, slotCapacity } from '@faden/protocol';

import type { SeededRandom } from '../../simulation/time/seeded-random.ts';

/** When an agent is there, in milliseconds from opening. */
export interface Shift {
  readonly from: number;
  readonly to: number;
}

/** One person who comes to the line. Times are milliseconds from opening. */
export interface Comer {
  readonly at: number;
  /** After how long of waiting they give up; nobody who waits for a call does. */
  readonly patienceMs: number;
  /** Whether they would rather be called than wait five minutes or longer. */
  readonly prefersCall: boolean;
  /** Booked a window before, and stands in the line from its start. */
  readonly booked: boolean;
  readonly handlingMs: number;
  /** Whether they pick up, call by call. */
  readonly picksUp: readonly boolean[];
}

/** A day as it will be; nobody in it knows. */
export interface WorkingDay {
  readonly closesAt: number;
  readonly shifts: readonly Shift[];
  readonly comers: readonly Comer[];
}

// People an hour, from eight to six: a rush in the middle of the morning that nobody staffs for, another one in the afternoon.
const arrivals = [45, 90, 150, 115, 65, 65, 100, 95, 60, 35] as const;
const HANDLING_MS = 4 * MINUTE_MS;
// Lognormal with a coefficient of variation of 0.7, as conversations are, and not as the model supposes.
const SPREAD = Math.sqrt(Math.log(1 + 0.7 ** 2));
const PATIENCE_MS = 6 * MINUTE_MS;

const hours = (from: number, to: number): Shift => ({ from: (from - 8) * HOUR_MS, to: (to - 8) * HOUR_MS });
/** Who is there: early and late ones, half-days for the rush, and half an hour's break for each full day. */
const planned: readonly Shift[] = [
  hours(8, 12), hours(12.5, 17),
  hours(8, 12.5), hours(13, 17),
  hours(8, 11.5), hours(12, 16.5),
  hours(8, 12),
  hours(9, 13), hours(9, 13.5), hours(9.5, 13),
  hours(10, 13), hours(13.5, 18),
  hours(10, 14), hours(14.5, 18),
  hours(13, 18), hours(14, 18),
];

const exponential = (random: SeededRandom, mean: number): number => -mean * Math.log(1 - random.fraction());
const normal = (random: SeededRandom): number => Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction());

/** Conversations last longer in the rush, when what everybody calls about is new. */
function handling(random: SeededRandom, at: number): number {
  const rush = at > 1.5 * HOUR_MS && at < 4 * HOUR_MS ? 1.15 : 1;
  return HANDLING_MS * rush * Math.exp(SPREAD * normal(random) - SPREAD ** 2 / 2);
}

function comerAt(random: SeededRandom, at: number, booked: boolean): Comer {
  return {
    at,
    booked,
    patienceMs: exponential(random, PATIENCE_MS),
    prefersCall: random.chance(0.35),
    handlingMs: handling(random, at),
    picksUp: [random.chance(0.75), random.chance(0.75), random.chance(0.75)],
  };
}

function walkIns(random: SeededRandom): Comer[] {
  return arrivals.flatMap((anHour, index) => {
    // Whole days and hours are busier or quieter than planned.
    const mean = HOUR_MS / (anHour * (0.85 + 0.3 * random.fraction()));
    const comers: Comer[] = [];
    for (let at = exponential(random, mean); at < HOUR_MS; at += exponential(random, mean)) comers.push(comerAt(random, index * HOUR_MS + at, false));
    return comers;
  });
}

/** Calls booked for windows of half an hour, at most as many as fit; they come due when the window opens. */
function appointments(random: SeededRandom, shifts: readonly Shift[]): Comer[] {
  const starts = Array.from({ length: 20 }, (_, index) => index * 30 * MINUTE_MS);
  return starts.flatMap((at) => {
    const agents = shifts.filter(({ from, to }) => from <= at && at < to).length;
    const capacity = slotCapacity({ agents, slotMinutes: 30, handlingSeconds: HANDLING_MS / 1000, share: 0.15, occupancy: 0.85 });
    return Array.from({ length: random.between(0, capacity) }, () => comerAt(random, at, true));
  });
}

/** Makes a day of a seed: on some days somebody goes home sick without anybody in their place. */
export function makeWorkingDay(random: SeededRandom): WorkingDay {
  const sick = random.chance(0.5) ? random.between(0, planned.length - 1) : -1;
  const shifts = planned.map((shift, index) => (index === sick ? { from: shift.from, to: (shift.from + shift.to) / 2 } : shift));
  const comers = [...walkIns(random), ...appointments(random, shifts)].toSorted((one, other) => one.at - other.at);
  return { closesAt: 10 * HOUR_MS, shifts, comers };
}
