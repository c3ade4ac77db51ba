import type { Replica } from '../replica/replica.ts';

/** Which side of the conversation this client is on. */
export type Side = 'customer' | 'centre';

const SPOKEN = ['message.posted', 'file.shared', 'case.resolution-proposed', 'concern.understood', 'statement.given', 'call.logged'];

/** How much the other side has said after what this side has read. */
export function unreadOf({ entries }: Replica, read: number, side: Side): number {
  let unread = 0;
  for (let place = entries.length - 1; place >= 0; place--) {
    const entry = entries[place];
    if (!entry || entry.seq <= read) break;
    if ((entry.by.role === 'customer') !== (side === 'customer') && SPOKEN.includes(entry.kind)) unread += 1;
  }
  return unread;
}
