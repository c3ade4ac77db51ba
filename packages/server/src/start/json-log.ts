import type { Clock, Log, LogLevel } from '@faden/gateway';

/** What a log writes to, a line at a time, and how much must matter to be written. */
export interface JsonLogDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly least: LogLevel;
  write(line: string): void;
}

/** The levels, from what matters least. */
export const logLevels = ['info', 'warn', 'error'] as const satisfies readonly LogLevel[];

/** A log of one JSON object a line. */
export const createJsonLog = ({ clock, least, write }: JsonLogDeps): Log => ({
  write: (level, event, facts = {}) => {
    if (logLevels.indexOf(level) < logLevels.indexOf(least)) return;
    write(JSON.stringify({ at: new Date(clock.now()).toISOString(), level, event, ...facts }));
  },
});
