import type { Mark } from '@faden/protocol';

import { reached, type Replica } from './replica.ts';

/** Where a stream stands at the gateway, as last heard of; `mark` is `null` where only the seq is known. */
export interface Head {
  readonly mark: Mark | null;
  readonly seq: number;
}

/** Whether a replica stands elsewhere than the head. */
export function differs(head: Head | undefined, replica: Replica | undefined): boolean {
  if (!head || !replica) return false;
  if (!head.mark) return reached(replica) < head.seq;
  const { mark } = replica;
  return mark === null ? head.seq > 0 : head.mark.some((part, place) => part !== mark[place]);
}
