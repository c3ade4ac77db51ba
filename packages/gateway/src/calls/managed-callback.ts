import { changeableUntil, type EntryBodies, type ManagedCallback, MOVES_LIMIT, type CallbackItem } from '@faden/protocol';

import type { Timeline } from '../ports/timeline.ts';
import type { CaseRecord, SealedEntry } from '../ports/write.ts';

type Shown = ManagedCallback['callback'];
type Booked = Partial<EntryBodies['callback.scheduled'] & EntryBodies['callback.queued']>;

const ENDS = 3;

/** A callback as whoever holds its link sees it: when and at which number's end, and none of the words around it; nothing when the case does not know it any more. */
export async function managedCallback(timeline: Pick<Timeline, 'at'>, { id, state }: CaseRecord, name: string): Promise<Shown | undefined> {
  const item = Object.hasOwn(state.callbacks, name) ? state.callbacks[name] : undefined;
  if (item === undefined) return undefined;
  const { requested, booked, confirmed } = item.seqs;
  const seqs = [requested, booked, confirmed, ...item.tries].filter((seq) => seq !== undefined);
  const entries = new Map((await timeline.at(id, seqs)).map((entry) => [entry.seq, entry]));
  const bodyAt = <Body>(seq: number | undefined): Body | undefined => (seq === undefined ? undefined : ((entries.get(seq) as SealedEntry | undefined)?.body as Body | null | undefined) ?? undefined);
  const number = bodyAt<EntryBodies['callback.requested']>(requested)?.number;
  const callingNumber = bodyAt<Booked>(confirmed)?.callingNumber;
  return {
    name,
    status: statusOf(item),
    ...bookingOf(bodyAt<Booked>(booked)),
    ...(number === undefined ? {} : { numberEnds: number.slice(-ENDS) }),
    ...(callingNumber === undefined ? {} : { callingNumber }),
    attempts: item.tries.flatMap((seq) => attemptOf(bodyAt<EntryBodies['callback.attempted']>(seq))),
    ...(item.nextTryAt === null ? {} : { nextTryAt: item.nextTryAt }),
    movesLeft: MOVES_LIMIT - item.moves,
    changeableUntil: changeableUntil(item),
    sequence: item.sequence,
    requestedAt: item.requestedAt,
    ...(item.endedAt === null ? {} : { endedAt: item.endedAt }),
  };
}

function statusOf({ status, reason }: CallbackItem): Shown['status'] {
  if (status === 'requested') return 'queued';
  return status === 'queued' && reason === 'missed' ? 'missed' : status;
}

function bookingOf(body: Booked | undefined): Pick<Shown, 'window' | 'wish' | 'place' | 'expected'> {
  if (body === undefined) return {};
  const { window, wish, place, expected } = body;
  return { ...(window && { window }), ...(wish && { wish }), ...(place !== undefined && { place }), ...(expected && { expected }) };
}

const attemptOf = (body: EntryBodies['callback.attempted'] | undefined): Shown['attempts'] =>
  (body === undefined ? [] : [{ attempt: body.attempt, ...(body.dialledAt === undefined ? {} : { at: body.dialledAt }), result: body.result }]);
