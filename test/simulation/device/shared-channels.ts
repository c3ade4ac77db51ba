import type { Ports } from '@faden/client';

import type { SeededRandom } from '../time/seeded-random.ts';
import type { VirtualTime } from '../time/virtual-time.ts';

type Tabs = NonNullable<Ports['tabs']>;

/** The broadcast channels of one browser profile. */
export interface SharedChannels {
  /** The channels as one tab sees them. */
  of(tab: string): Tabs;
  /** A closed tab hears nothing more. */
  forget(tab: string): void;
}

/** What channels need. `loss` is the probability that a message never arrives. */
export interface ChannelDeps {
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  readonly loss: () => number;
}

/** Makes the channels of a new browser profile: late, copied, and sometimes lost. */
export function createSharedChannels({ time, random, loss }: ChannelDeps): SharedChannels {
  const ears = new Set<{ readonly tab: string; readonly name: string; readonly hear: (message: unknown) => void }>();
  return {
    of: (tab) => ({
      open: (name, onMessage) => {
        const own = { tab, name, hear: onMessage };
        ears.add(own);
        return {
          post: (message) => {
            const sent = structuredClone(message);
            for (const ear of ears) {
              if (ear === own || ear.name !== name || random.chance(loss())) continue;
              time.after(random.between(0, 5), () => {
                if (ears.has(ear)) ear.hear(structuredClone(sent));
              });
            }
          },
          close: () => void ears.delete(own),
        };
      },
    }),
    forget: (tab) => {
      for (const ear of ears) if (ear.tab === tab) ears.delete(ear);
    },
  };
}
