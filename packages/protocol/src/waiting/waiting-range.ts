import { MINUTE_MS } from '../time/zone.ts';
import { withinReason } from './calibration.ts';
import { type WaitingLine, waitQuantile } from './wait-distribution.ts';

/** An announced range in whole minutes; `from` 0 and `to` 1 mean *under one minute*. */
export interface WaitingRange {
  readonly fromMinutes: number;
  readonly toMinutes: number;
}

const steps = [
  { upTo: 5, by: 1 },
  { upTo: 15, by: 5 },
  { upTo: Infinity, by: 15 },
] as const;

/** Rounds a wait in milliseconds up to the grid people can live with: by 1 minute to 5, by 5 to 15, by 15 above. */
export function minutesOnGrid(ms: number): number {
  // A quantile found by halving may stand a hair above a step it really meets.
  const minutes = ms / MINUTE_MS - 1e-9;
  const { by } = steps.find(({ upTo }) => minutes <= upTo) ?? steps[2];
  return Math.max(0, Math.ceil(minutes / by) * by);
}

/**
 * What may be announced to somebody with `ahead` people before them: the median and the 80 % quantile on the grid.
 * `correction` is what past announcements have taught (actual / announced, 0.5 to 2). Nothing when nobody answers.
 */
export function waitingRange(line: WaitingLine, correction = 1): WaitingRange | undefined {
  if (line.servers <= 0 || line.serviceRate <= 0) return undefined;
  const factor = withinReason(correction);
  const toMinutes = Math.max(1, minutesOnGrid(waitQuantile(line, 0.8) * factor));
  const median = minutesOnGrid(waitQuantile(line, 0.5) * factor);
  return { fromMinutes: toMinutes === 1 ? 0 : Math.min(median, toMinutes), toMinutes };
}

/** From how many minutes on a callback is offered before the waiting line. */
export const CALLBACK_FIRST_MINUTES = 30;
