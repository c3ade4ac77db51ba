import type { MyCase } from '@faden/client';

import { useObservable } from '../observable/use-observable.ts';
import { useFaden } from './faden-context.ts';

/** The customer's cases, newest first, live. Mounting it connects when an account is stored, so draw it only after the customer acted. */
export function useCases(): readonly MyCase[] {
  return useObservable(useFaden().cases.list);
}
