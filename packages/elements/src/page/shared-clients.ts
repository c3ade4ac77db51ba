import type { Faden } from '@faden/client';

/** Makes a client; brought by dynamic import, so that nothing of it is downloaded before the customer acts. */
export type MakeFaden = (gateway: string, site: string) => Promise<Faden>;

/** A client held by one element; letting go of the last hold ends the client. */
export interface Hold {
  readonly faden: Promise<Faden>;
  release(): void;
}

/** The clients of one page: one for all elements of the same gateway and site. */
export interface SharedClients {
  hold(gateway: string, site: string): Hold;
}

interface Shared {
  readonly faden: Promise<Faden>;
  holders: number;
}

/** What {@link createSharedClients} needs; `later` runs after the present turn, when a moved element is back in the page. */
export interface SharedClientsDeps {
  readonly make: MakeFaden;
  readonly later: (callback: () => void) => void;
}

/** One client per gateway and site, made at the first hold. An element that is moved lets go and holds again without a new client. */
export function createSharedClients({ make, later }: SharedClientsDeps): SharedClients {
  const shared = new Map<string, Shared>();
  const drop = (key: string, entry: Shared): void => {
    if (entry.holders > 0 || shared.get(key) !== entry) return;
    shared.delete(key);
    void entry.faden.then((faden) => faden.destroy(), () => undefined);
  };
  return {
    hold(gateway, site) {
      const key = JSON.stringify([gateway, site]);
      const entry = shared.get(key) ?? { faden: make(gateway, site), holders: 0 };
      shared.set(key, entry);
      entry.holders += 1;
      // A failed download is forgotten, so that the next act of the customer really tries again.
      entry.faden.catch(() => shared.get(key) === entry && shared.delete(key));
      let held = true;
      return {
        faden: entry.faden,
        release() {
          if (!held) return;
          held = false;
          entry.holders -= 1;
          later(() => drop(key, entry));
        },
      };
    },
  };
}
