import type { Registers } from './registers.ts';
import type { Rows } from './rows.ts';
import type { Sessions } from './sessions.ts';
import type { Timeline } from './timeline.ts';

/** What one database gives together. `Timeline.close` closes all of it. */
export interface Store {
  readonly timeline: Timeline;
  readonly rows: Rows;
  readonly sessions: Sessions;
  readonly registers: Registers;
}
