import type { CaseState, EntryBodies } from '@faden/protocol';

import type { EndedWait, NewAnnouncement } from '../ports/announcements.ts';
import type { SealedEntry, Write } from '../ports/write.ts';

/** What the first words of a case wait for. */
const WORDS = 'words';

/** What announcing a write is made of: its entries, the state before and after them, and what a new customer was told to expect. */
export interface AnnouncedGround {
  readonly before: CaseState | undefined;
  readonly after: CaseState;
  readonly entries: readonly SealedEntry[];
  readonly expected: { readonly from: string; readonly to: string } | undefined;
}

/** Which waits a write announces, and which it ends. */
export function announcedWaits(ground: AnnouncedGround): Pick<Write, 'announces' | 'endsWaits'> {
  const announces = [...callsAnnounced(ground), ...wordsAnnounced(ground)];
  const endsWaits = [...callsEnded(ground), ...wordsEnded(ground)];
  return { ...(announces.length === 0 ? {} : { announces }), ...(endsWaits.length === 0 ? {} : { endsWaits }) };
}

function callsAnnounced({ entries, after }: AnnouncedGround): NewAnnouncement[] {
  return entries.flatMap(({ kind, body, at }) => {
    const { callback, expected } = (kind === 'callback.queued' ? body : {}) as Partial<EntryBodies['callback.queued']>;
    if (callback === undefined || expected === undefined) return [];
    return [{ name: callback, topic: after.callbacks[callback]?.topic ?? after.case.topic, at, from: expected.from, to: expected.to }];
  });
}

function callsEnded({ entries }: AnnouncedGround): EndedWait[] {
  return entries.flatMap(({ kind, body, at }) => {
    const name = body?.callback;
    if (typeof name !== 'string' || (kind !== 'callback.dialled' && kind !== 'callback.cancelled')) return [];
    return [{ name, at, how: kind === 'callback.dialled' ? 'served' : 'gave-up' } as const];
  });
}

function wordsAnnounced({ before, after, expected }: AnnouncedGround): NewAnnouncement[] {
  const at = after.words.waitingSince;
  return before !== undefined || at === null || expected === undefined ? [] : [{ name: WORDS, topic: after.case.topic, at, ...expected }];
}

function wordsEnded({ before, after }: AnnouncedGround): EndedWait[] {
  const at = after.case.updatedAt;
  if (before === undefined || before.words.waitingSince === null || at === null) return [];
  if (after.case.endedAt !== null) return [{ name: WORDS, at, how: 'gave-up' }];
  return after.words.waitingSince === null ? [{ name: WORDS, at, how: 'served' }] : [];
}
