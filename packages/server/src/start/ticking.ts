import type { Clock, Gateway, Log } from '@faden/gateway';

/** What keeps the gateway's clock going. `pace` is real time even when `clock` is bent. */
export interface TickingDeps {
  readonly gateway: Pick<Gateway, 'tick'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly pace: Pick<Clock, 'after'>;
  readonly log: Log;
}

const EVERY_MS = 1000;

/** Ticks every second, one tick at a time. The answer stops it and waits for the tick that runs. */
export function startTicking({ gateway, clock, pace, log }: TickingDeps): () => Promise<void> {
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
    cancel = pace.after(EVERY_MS, () => {
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
