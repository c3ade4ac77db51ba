import type { Staffing } from './erlang-c.ts';
import { shareWaitingLonger } from './wait-distribution.ts';

/** What to expect of an hour in which people give up (M/M/s+M). The mean wait looks short because some left: always say `abandoned` beside it. */
export interface ErlangA {
  /** The share of a person's time spent on calls. */
  readonly occupancy: number;
  /** The share that waits at all. */
  readonly waiting: number;
  /** The share that gives up. */
  readonly abandoned: number;
  /** The mean wait of everybody who calls, those who give up included. */
  readonly meanWaitSeconds: number;
  readonly meanQueue: number;
  /** The share of all calls answered within so many seconds; who gave up was not. */
  answeredWithin(seconds: number): number;
}

/** Lines longer than the first one rarer than this are left out. */
const NEVER = 1e-14;

/** How likely each number of calls present is, relative to none: a birth and death chain with `λ` in and `min(k,s)μ + max(k-s,0)θ` out. */
function presence(arrivals: number, agents: number, rate: number, leaving: number): readonly number[] {
  const likely = [1];
  let sum = 1;
  for (let k = 1; ; k++) {
    const next = ((likely.at(-1) ?? 0) * arrivals) / (Math.min(k, agents) * rate + Math.max(0, k - agents) * leaving);
    likely.push(next);
    sum += next;
    if (k > agents && next < NEVER * sum) return likely.map((one) => one / sum);
  }
}

/**
 * The Erlang A model (Palm 1946; Garnett, Mandelbaum and Reiman 2002). It is stable with any load. For planning only, never for announcements.
 * Who arrives with j waiting is answered within t with the probability sμ / (sμ + (j+1)θ) times that of a wait with the rates sμ + θ + iθ, i = 0..j,
 * which is the density of the wait, weighted with the patience that outlasts it.
 */
export function erlangA({ callsPerHour, handlingSeconds, agents, patienceSeconds }: Staffing & { readonly patienceSeconds: number }): ErlangA {
  const arrivals = callsPerHour / 3600;
  const served = agents / handlingSeconds;
  const leaving = 1 / patienceSeconds;
  const likely = presence(arrivals, agents, 1 / handlingSeconds, leaving);
  const lines = likely.slice(agents);
  const waiting = lines.reduce((sum, share) => sum + share, 0);
  const meanQueue = lines.reduce((sum, share, j) => sum + j * share, 0);
  const abandoned = (leaving * meanQueue) / arrivals;
  const answered = (j: number, seconds: number): number =>
    (served / (served + (j + 1) * leaving)) * (1 - shareWaitingLonger({ ahead: j, servers: 1, serviceRate: served + leaving, abandonmentRate: leaving }, seconds));
  return {
    occupancy: (arrivals * (1 - abandoned)) / served,
    waiting,
    abandoned,
    meanWaitSeconds: meanQueue / arrivals,
    meanQueue,
    answeredWithin: (seconds) => lines.reduce((sum, share, j) => sum + share * answered(j, seconds), 1 - waiting),
  };
}
