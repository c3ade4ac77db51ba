import type { Tabs } from '../ports/tabs.ts';

/** BroadcastChannel, or `null` where there is no window: in Node a channel would keep the process alive. */
export const createBroadcastTabs = (): Tabs | null =>
  typeof BroadcastChannel === 'undefined' || typeof document === 'undefined'
    ? null
    : {
        open(name, onMessage) {
          const channel = new BroadcastChannel(name);
          channel.onmessage = (event) => onMessage(event.data);
          return { post: (message) => channel.postMessage(message), close: () => channel.close() };
        },
      };
