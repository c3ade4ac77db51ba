import type { Clock, Gateway, Log } from '@faden/gateway';

/** What keeps the gateway's clock going. `pace` is real time even when `clock` is bent. */
export interface TickingDeps {
  readonly gateway: Pick<Gateway, 'tick'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly pace: Pick<Clock, 'after'>;
  readonly log: Log;
  /** How much faster than real time `clock` runs; 1 when absent. */
  readonly rate?: number;
}

const EVERY_MS = 1000;
// The soonest that a clock which runs faster is looked at: at a rate of 600, half a minute of its time.
const LEAST_MS = 50;

/** Ticks every second of the gateway's clock, one tick at a time. The answer stops it and waits for the tick that runs. */
export function startTicking({ gateway, clock, pace, log, rate = 1 }: TickingDeps): () => Promise<void> {
  let cancel: () => void = () => undefined;
  let running = Promise.resolve();
  let stopped = false;
  const tick = async (): Promise<void> => {
    try {
      await gateway.tick(clock.now());
    } catch (error) {
      log.write('error', 'tick_failed', { code: codeOf(error) });
    }
    if (!stopped) next();
  };
  const next = (): void => {
    cancel = pace.after(Math.max(LEAST_MS, EVERY_MS / Math.max(1, rate)), () => {
      running = tick();
    });
  };
  next();
  return async () => {
    stopped = true;
    cancel();
    await running;
  };
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'internal');
