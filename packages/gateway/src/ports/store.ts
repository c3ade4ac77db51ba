import type { Deliveries } from './deliveries.ts';
import type { Grants } from './grants.ts';
import type { Holds } from './holds.ts';
import type { Registers } from './registers.ts';
import type { Rows } from './rows.ts';
import type { Sessions } from './sessions.ts';
import type { SiteKeys } from './site-keys.ts';
import type { Timeline } from './timeline.ts';

/** What one database gives together. `Timeline.close` closes all of it. */
export interface Store {
  readonly timeline: Timeline;
  readonly rows: Rows;
  readonly sessions: Sessions;
  readonly registers: Registers;
  readonly holds: Holds;
  readonly grants: Grants;
  readonly siteKeys: SiteKeys;
  readonly deliveries: Deliveries;
}
