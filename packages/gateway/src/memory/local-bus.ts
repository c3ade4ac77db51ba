import type { Bus, BusMessage } from '../ports/bus.ts';

/** The bus of a single process: listeners are called at once, in the order they came. */
export function createLocalBus(): Bus {
  const listeners = new Set<(message: BusMessage) => void>();
  return {
    publish: (message) => [...listeners].forEach((listener) => listener(message)),
    subscribe: (listener) => {
      // Wrapped, so that one function may listen twice and each way out removes its own.
      const own = (message: BusMessage): void => listener(message);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
