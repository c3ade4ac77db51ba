import type { DeskCaseHandle, DeskConversation } from '@faden/client';
import { useEffect, useState } from 'preact/hooks';

import type { Standing } from './standing.ts';

/** Whether everything the customer has said is on the screen. Before it is, nobody new to the case can reply. */
export type Story = { readonly state: 'known' } | { readonly state: 'reading' } | { readonly state: 'interrupted'; readonly retry: () => void };

/** Fetches the whole story for an agent who has not spoken in this case yet; whoever has spoken knows it, and reads older pages on scroll. */
export function useStory(conversation: DeskConversation, handle: DeskCaseHandle, { introduced }: Standing): Story {
  const [interrupted, setInterrupted] = useState(false);
  const missing = conversation.phase === 'ready' && conversation.hasOlder && !introduced;
  const begin = conversation.timeline[0]?.key;
  useEffect(() => {
    if (!missing || interrupted) return undefined;
    let watching = true;
    handle.older().catch(() => {
      if (watching) setInterrupted(true);
    });
    return () => {
      watching = false;
    };
  }, [handle, missing, interrupted, begin]);
  if (conversation.phase === 'ready' && !missing) return { state: 'known' };
  return interrupted ? { state: 'interrupted', retry: () => setInterrupted(false) } : { state: 'reading' };
}
