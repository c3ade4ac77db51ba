import type { Clock } from './clock.ts';
import type { KeyValue } from './key-value.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Locks } from './locks.ts';
import type { Network } from './network.ts';
import type { Random } from './random.ts';
import type { Tabs } from './tabs.ts';

/** Everything the client needs of the world around it. `null` where the platform has no such thing. */
export interface Ports {
  readonly network: Network;
  readonly storage: KeyValue;
  readonly locks: Locks | null;
  readonly tabs: Tabs | null;
  readonly lifecycle: Lifecycle;
  readonly clock: Clock;
  readonly random: Random;
}
