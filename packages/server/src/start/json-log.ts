import type { Clock, Log } from '@faden/gateway';

/** What a log writes to, a line at a time. */
export interface JsonLogDeps {
  readonly clock: Pick<Clock, 'now'>;
  write(line: string): void;
}

/** A log of one JSON object a line. */
export const createJsonLog = ({ clock, write }: JsonLogDeps): Log => ({
  write: (level, event, facts = {}) => write(JSON.stringify({ at: new Date(clock.now()).toISOString(), level, event, ...facts })),
});
