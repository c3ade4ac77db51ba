import type { Staffing } from './erlang-c.ts';

/**
 * The wait in seconds of somebody who comes now, where nothing is known but how long the first in the line has waited:
 * `(λw + 2) / sμ`, since so many are expected to have come behind the first (the refined head-of-line estimate, after Ibrahim and Whitt 2009).
 * Too long where people give up; with the line counted, `waitQuantile` knows better.
 */
export function headOfLineEstimate({ callsPerHour, handlingSeconds, agents }: Staffing, headWaitedSeconds: number): number {
  return (((callsPerHour / 3600) * headWaitedSeconds + 2) * handlingSeconds) / agents;
}
