import type { Timers } from '../engine/timers.ts';

/** A time in which nothing is sent. */
export interface Pause {
  on(): boolean;
  /** Pauses for so long; `asked`: because the gateway said so. */
  hold(ms: number, asked: boolean): void;
  /** Ends a pause the gateway has not asked for. */
  hurry(): void;
  end(): void;
}

/** No pause; `onOver` is called when one has run its time. */
export function createPause(timers: Timers, onOver: () => void): Pause {
  let present: { readonly stop: () => void; readonly asked: boolean } | null = null;
  const end = (): void => {
    present?.stop();
    present = null;
  };
  return {
    on: () => present !== null,
    hold(ms, asked) {
      end();
      const stop = timers.after(ms, () => {
        present = null;
        onOver();
      });
      present = { stop, asked };
    },
    hurry() {
      if (!present?.asked) end();
    },
    end,
  };
}
