import type { DeskCaseHandle, DeskConversation } from '@faden/client';
import { useEffect } from 'preact/hooks';

/** Says that everything shown was read: when something new is shown, and when the page comes back into view. */
export function useReading({ timeline }: DeskConversation, handle: DeskCaseHandle): void {
  const newest = timeline.findLast(({ entry }) => entry.seq !== undefined)?.key;
  useEffect(() => {
    const read = (): void => {
      if (document.visibilityState === 'visible') handle.markRead();
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [handle, newest]);
}
