import type { Clock } from '../ports/clock.ts';

/** The gateway's time, as far as it has been heard. */
export interface GatewayClock {
  /** In epoch ms; this machine's own time until the gateway has said its own. */
  now(): number;
  /** The gateway has just said what time it is there. */
  hear(instant: string): void;
  reset(): void;
}

interface Heard {
  readonly there: number;
  readonly here: number;
}

/** From this apart on, two times that were heard say how fast the gateway's clock runs. */
const APART_MS = 5000;
/** A demonstration's clock may run many times faster; what is slower than this is only a slow network. */
const LEAST_RATE = 1.5;

/** A clock that follows the gateway's, since machines at desks are wrong and a demonstration's time is another one. */
export function createGatewayClock({ now }: Pick<Clock, 'now'>): GatewayClock {
  let last: Heard | undefined;
  let rate = 1;
  return {
    now: () => (last === undefined ? now() : last.there + (now() - last.here) * rate),
    hear(instant) {
      const heard = { there: Date.parse(instant), here: now() };
      if (Number.isNaN(heard.there)) return;
      if (last !== undefined && heard.here - last.here < APART_MS) return;
      const measured = last === undefined ? 1 : (heard.there - last.there) / (heard.here - last.here);
      rate = measured > LEAST_RATE ? measured : 1;
      last = heard;
    },
    reset() {
      last = undefined;
      rate = 1;
    },
  };
}
