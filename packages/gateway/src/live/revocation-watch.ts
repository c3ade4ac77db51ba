import { logFailure } from '../core/failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Sessions } from '../ports/sessions.ts';

/** What watching needs. `families`: sessions with open connections. */
export interface RevocationWatchDeps {
  readonly sessions: Pick<Sessions, 'ended'>;
  readonly clock: Clock;
  readonly log: Log;
  families(): readonly string[];
  onEnded(family: string): void;
}

/** Looks for ended sessions itself, in case the bus lost the word of it. */
export interface RevocationWatch {
  /** Begins to look, if it does not already; it stops by itself once nobody is connected. */
  wake(): void;
  stop(): void;
}

const EVERY_MS = 20_000;
const AT_A_TIME = 500;

/** A watch that asks the store every 20 seconds while somebody is connected. */
export function createRevocationWatch({ sessions, clock, log, families, onEnded }: RevocationWatchDeps): RevocationWatch {
  let cancel: (() => void) | undefined;
  const look = async (): Promise<void> => {
    const open = [...new Set(families())];
    for (let from = 0; from < open.length; from += AT_A_TIME) {
      for (const family of await sessions.ended(open.slice(from, from + AT_A_TIME))) onEnded(family);
    }
  };
  const wake = (): void => {
    cancel ??= clock.after(EVERY_MS, () => {
      cancel = undefined;
      if (families().length === 0) return;
      look().catch((cause: unknown) => logFailure(log, 'revocation_watch_failed', cause)).finally(wake);
    });
  };
  return {
    wake,
    stop: () => {
      cancel?.();
      cancel = undefined;
    },
  };
}
