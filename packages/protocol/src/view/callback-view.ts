import type { Id, Instant } from '../basics/primitives.ts';
import { changeableUntil, MOVES_LIMIT } from '../callbacks/call-times.ts';
import type { CallbackItem, CallbacksSlice, CallbackStatus } from '../callbacks/callbacks-slice.ts';
import type { CallResult, CallWindow, CodeWord } from '../entries/callback-entries.ts';
import type { EntryBodies } from '../entries/entry.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { BodyAt } from './find-entry.ts';

/** A callback as people see it. */
export interface CallbackView {
  /** The id of the command that requested it. */
  readonly name: Id;
  /**
   * `sent`: written here and not yet confirmed; `missed`: we did not call in the window, and it is in the line again;
   * `refused`: there is no such callback, and `refusal` says why and what else reaches somebody.
   */
  readonly status: Exclude<CallbackStatus, 'requested'> | 'sent' | 'missed' | 'refused';
  readonly refusal?: { readonly code: ErrorCode; readonly instead: readonly string[] };
  /** A change of this device that is not confirmed yet; until it is, the rest shows what holds. */
  readonly pending?: 'move' | 'cancel';
  /** The booked window. */
  readonly window?: CallWindow;
  /** The window that was asked for, where it is not the booked one. */
  readonly wish?: CallWindow;
  /** E.164; as it was typed while it is only sent. */
  readonly number?: string;
  readonly codeWord?: CodeWord;
  readonly callingNumber?: string;
  readonly agent?: { readonly id: string; readonly name: string };
  readonly attempts: readonly { readonly attempt: number; readonly at?: Instant; readonly result: CallResult }[];
  readonly nextTryAt?: Instant;
  readonly place?: number;
  /** When the call was announced for. */
  readonly expected?: { readonly from: Instant; readonly to: Instant };
  readonly movesLeft: number;
  /** `null`: for as long as nobody has accepted it. */
  readonly changeableUntil: Instant | null;
  readonly sequence: number;
  readonly topic: string;
  readonly requestedAt: Instant;
  readonly endedAt?: Instant;
  /** When a window went by without a call of ours; stays, whatever came of it. */
  readonly missedAt?: Instant;
  readonly summary?: string;
}

type Booking = Pick<CallbackView, 'window' | 'wish' | 'place' | 'expected'>;

const pointer = (seq: number | undefined) => (seq === undefined ? undefined : { seq });

function bookingOf({ seqs }: CallbackItem, bodyAt: BodyAt): Booking {
  const body: Partial<EntryBodies['callback.scheduled'] & EntryBodies['callback.queued']> =
    bodyAt(pointer(seqs.booked), 'callback.scheduled', 'callback.moved', 'callback.queued') ?? {};
  const { window, wish, place, expected } = body;
  return { ...(window && { window }), ...(wish && { wish }), ...(place !== undefined && { place }), ...(expected && { expected }) };
}

function peopleOf({ agent, seqs }: CallbackItem, bodyAt: BodyAt): Pick<CallbackView, 'codeWord' | 'callingNumber' | 'agent' | 'summary'> {
  const said = bodyAt(pointer(seqs.confirmed), 'callback.scheduled', 'callback.queued');
  const accepted = agent === null ? undefined : bodyAt(pointer(seqs.accepted), 'callback.accepted');
  const completed = bodyAt(pointer(seqs.completed), 'callback.completed');
  return {
    ...(said?.codeWord && { codeWord: said.codeWord }),
    ...(said?.callingNumber && { callingNumber: said.callingNumber }),
    ...(accepted && { agent: accepted.agent }),
    ...(completed && { summary: completed.summary }),
  };
}

function attemptsOf({ tries }: CallbackItem, bodyAt: BodyAt): CallbackView['attempts'] {
  return tries.flatMap((seq) => {
    const body = bodyAt({ seq }, 'callback.attempted');
    return body === undefined ? [] : [{ attempt: body.attempt, ...(body.dialledAt && { at: body.dialledAt }), result: body.result }];
  });
}

function statusOf({ status, reason }: CallbackItem): CallbackView['status'] {
  if (status === 'requested') return 'sent';
  return status === 'queued' && reason === 'missed' ? 'missed' : status;
}

// A change of a callback that the gateway has not confirmed shows what holds, and beside it what was asked for.
function pendingOf(confirmed: CallbackItem, laid: CallbackItem): CallbackView['pending'] {
  if (confirmed.endedAt === null && laid.status === 'cancelled') return 'cancel';
  return laid.sequence > confirmed.sequence && laid.status === 'scheduled' ? 'move' : undefined;
}

function drawn(name: Id, item: CallbackItem, bodyAt: BodyAt): CallbackView {
  const requested = bodyAt({ seq: item.seqs.requested }, 'callback.requested');
  return {
    name,
    status: statusOf(item),
    ...(requested && { number: requested.number }),
    ...bookingOf(item, bodyAt),
    ...peopleOf(item, bodyAt),
    attempts: attemptsOf(item, bodyAt),
    ...(item.nextTryAt !== null && { nextTryAt: item.nextTryAt }),
    movesLeft: MOVES_LIMIT - item.moves,
    changeableUntil: changeableUntil(item),
    sequence: item.sequence,
    topic: item.topic,
    requestedAt: item.requestedAt,
    ...(item.endedAt !== null && { endedAt: item.endedAt }),
    ...(item.missedAt !== undefined && { missedAt: item.missedAt }),
  };
}

// Nothing is booked before the gateway has said so: a window is only a wish.
function drawnAsSent(name: Id, item: CallbackItem, bodyAt: BodyAt): CallbackView {
  const { window: moved, ...view } = drawn(name, item, bodyAt);
  const wish = moved ?? bodyAt({ seq: item.seqs.requested }, 'callback.requested')?.window;
  return { ...view, status: 'sent', changeableUntil: null, ...(wish && { wish }), ...(item.endedAt !== null && { pending: 'cancel' as const }) };
}

/** The callbacks of a case, oldest first; `confirmed` is what the gateway has said, `laid` what this device adds to it. */
export function callbackViews(confirmed: CallbacksSlice, laid: CallbacksSlice, bodyAt: BodyAt): readonly CallbackView[] {
  return Object.entries(laid).map(([name, item]) => {
    const sure = confirmed[name];
    if (sure === undefined) return drawnAsSent(name, item, bodyAt);
    const pending = pendingOf(sure, item);
    if (pending === undefined) return drawn(name, item, bodyAt);
    const wish = pending === 'move' ? bookingOf(item, bodyAt).window : undefined;
    return { ...drawn(name, sure, bodyAt), pending, ...(wish && { wish }) };
  });
}
