/** What a waiting time depends on. Rates are events per millisecond, so that every time here is in milliseconds. */
export interface WaitingLine {
  /** People served before me, kept places included. */
  readonly ahead: number;
  /** People who answer, as an average over breaks and wrap-up; more than 0. */
  readonly servers: number;
  /** Calls or conversations one person finishes per millisecond: 1 / mean handling time. */
  readonly serviceRate: number;
  /** Waiting people who give up, per millisecond: 1 / mean patience; 0 when unknown. */
  readonly abandonmentRate: number;
}

/**
 * The share of waits longer than `ms`, from 0 to 1.
 *
 * With n ahead the wait is a sum of independent exponentials with rates sμ + jθ, j = 0..n (Whitt 1999, M/M/s+M).
 * e^(-θ·wait) then has a Beta(sμ/θ, n + 1) distribution, whose tail is the finite sum below: every term is positive,
 * so nothing cancels, and θ = 0 gives the Erlang distribution without a case of its own.
 */
export function shareWaitingLonger(line: WaitingLine, ms: number): number {
  const served = line.servers * line.serviceRate;
  const leaving = line.abandonmentRate;
  const reach = leaving === 0 ? ms : -Math.expm1(-leaving * ms) / leaving;
  // In logarithms, since long lines would overflow the product and underflow the factor before it.
  let logTerm = -served * ms;
  let share = Math.exp(logTerm);
  for (let k = 1; k <= line.ahead && ms > 0; k++) {
    logTerm += Math.log(((served + (k - 1) * leaving) / k) * reach);
    share += Math.exp(logTerm);
  }
  return Math.min(1, share);
}

/** The mean wait in milliseconds. */
export function meanWait(line: WaitingLine): number {
  let mean = 0;
  for (let j = 0; j <= line.ahead; j++) mean += 1 / (line.servers * line.serviceRate + j * line.abandonmentRate);
  return mean;
}

/** The time in milliseconds within which the share `p` of such waits ends; `p` lies between 0 and 1. */
export function waitQuantile(line: WaitingLine, p: number): number {
  let low = 0;
  let high = meanWait(line);
  while (shareWaitingLonger(line, high) > 1 - p) high *= 2;
  // Halving 60 times leaves less than a microsecond of any wait below a year.
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (shareWaitingLonger(line, middle) > 1 - p) low = middle;
    else high = middle;
  }
  return high;
}
