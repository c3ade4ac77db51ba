import type { Bus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { Principal } from '../core/principal.ts';

/** Who is here now, by their connections. */
export interface Presence {
  arrive(principal: Principal): void;
  leave(principal: Principal): void;
  isCustomerHere(customer: string): boolean;
  isAgentHere(agent: string): boolean;
  close(): void;
}

/** Between two pages or polls nobody has left. */
const GRACE_MS = 10_000;

/** Counts connections per person; a customer's coming and going is told to the agents who watch. */
export function createPresence({ bus, clock }: { readonly bus: Bus; readonly clock: Clock }): Presence {
  const counts = new Map<string, number>();
  const leaving = new Map<string, () => void>();
  const tell = (principal: Principal, online: boolean): void => {
    if (principal.type === 'customer') for (const customer of principal.ids) bus.publish({ type: 'presence', site: principal.site, customer, online });
  };
  const isHere = (key: string): boolean => counts.has(key) || leaving.has(key);

  return {
    arrive: (principal) => {
      for (const key of keysOf(principal)) {
        const wasHere = isHere(key);
        leaving.get(key)?.();
        leaving.delete(key);
        counts.set(key, (counts.get(key) ?? 0) + 1);
        if (!wasHere && key === keysOf(principal)[0]) tell(principal, true);
      }
    },
    leave: (principal) => {
      for (const key of keysOf(principal)) {
        const left = (counts.get(key) ?? 1) - 1;
        if (left > 0) {
          counts.set(key, left);
          continue;
        }
        counts.delete(key);
        leaving.set(key, clock.after(GRACE_MS, () => {
          leaving.delete(key);
          if (key === keysOf(principal)[0]) tell(principal, false);
        }));
      }
    },
    isCustomerHere: (customer) => isHere(`customer ${customer}`),
    isAgentHere: (agent) => isHere(`agent ${agent}`),
    close: () => {
      for (const cancel of leaving.values()) cancel();
      leaving.clear();
    },
  };
}

const keysOf = (principal: Principal): readonly string[] =>
  (principal.type === 'agent' ? [`agent ${principal.agent.id}`] : principal.ids.map((id) => `customer ${id}`));
