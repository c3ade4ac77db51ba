import type { DeskCaseHandle, DeskConversation } from '@faden/client';
import { useLayoutEffect, useMemo } from 'preact/hooks';

import { useObservable } from '../observable/use-observable.ts';
import { useDesk } from './desk-context.ts';

/** A case at the desk: what it shows now, and the handle that acts on it. */
export interface UsedDeskCase {
  readonly conversation: DeskConversation;
  readonly handle: DeskCaseHandle;
}

/** Watches one case at the desk for as long as the component is mounted or shows this id; then it stops watching. */
export function useDeskCase(id: string): UsedDeskCase {
  const desk = useDesk();
  const handle = useMemo(() => desk.case(id), [desk, id]);
  useLayoutEffect(() => () => handle.close(), [handle]);
  return { conversation: useObservable(handle), handle };
}
