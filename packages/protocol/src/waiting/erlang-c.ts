/** An hour of a queue without abandonment (M/M/s). Times are in seconds. */
export interface Staffing {
  readonly callsPerHour: number;
  readonly handlingSeconds: number;
  readonly agents: number;
}

/** What to expect of such an hour. `waiting` is the share that waits at all. */
export interface ErlangC {
  readonly load: number;
  readonly occupancy: number;
  readonly waiting: number;
  readonly meanWaitSeconds: number;
  readonly meanQueue: number;
  /** The share answered within so many seconds. */
  answeredWithin(seconds: number): number;
  /** The wait that the share `p` of all calls does not exceed. */
  quantileSeconds(p: number): number;
}

/**
 * The Erlang C model, by the stable Erlang B recursion (Erlang 1917). For planning only, never for announcements.
 * Nothing when the load exceeds the agents: such a queue grows without end.
 */
export function erlangC({ callsPerHour, handlingSeconds, agents }: Staffing): ErlangC | undefined {
  const arrivals = callsPerHour / 3600;
  const load = arrivals * handlingSeconds;
  const occupancy = load / agents;
  if (occupancy >= 1) return undefined;
  let blocked = 1;
  for (let k = 1; k <= agents; k++) blocked = (load * blocked) / (k + load * blocked);
  const waiting = blocked / (1 - occupancy * (1 - blocked));
  const spare = agents / handlingSeconds - arrivals;
  return {
    load,
    occupancy,
    waiting,
    meanWaitSeconds: waiting / spare,
    meanQueue: (arrivals * waiting) / spare,
    answeredWithin: (seconds) => 1 - waiting * Math.exp(-spare * seconds),
    quantileSeconds: (p) => Math.max(0, Math.log(waiting / (1 - p)) / spare),
  };
}
