import type { CaseHandle, Conversation } from '@faden/client';
import { useMemo } from 'preact/hooks';

import { useObservable } from '../observable/use-observable.ts';
import { useFaden } from './faden-context.ts';

/** One of the customer's cases: what it shows now, and the handle that acts on it. */
export interface UsedCase {
  readonly conversation: Conversation;
  readonly handle: CaseHandle;
}

/** Shows one of the customer's cases by its id, live; the client keeps one handle per id, so many components may ask. */
export function useCase(id: string): UsedCase {
  const faden = useFaden();
  const handle = useMemo(() => faden.cases.get(id), [faden, id]);
  return { conversation: useObservable(handle), handle };
}
