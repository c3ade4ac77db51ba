import type { Id, Instant } from '../basics/primitives.ts';
import type { CallWindow } from '../entries/callback-entries.ts';
import type { OwedCallback } from '../wire/owed-callback.ts';
import { callableFrom, FREEZE_MS, later } from './call-times.ts';
import { type CallbackItem, type CallbacksSlice, openCallbacks } from './callbacks-slice.ts';

/** What {@link owedCallbacks} reads of an entry: what the state does not keep, since no rule needs it. */
export interface ToldStep {
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>> | null;
}

type Told = Pick<OwedCallback, 'window' | 'missedAt' | 'acceptedBy'>;

const withoutMiss = ({ missedAt: _over, ...told }: Told): Told => told;

/** What one more entry tells of a callback beyond the state. */
function toldBy(before: Told, { kind, body }: ToldStep): Told {
  if (kind === 'callback.dialled') return withoutMiss(before);
  if (body === null) return before;
  if (kind === 'callback.scheduled' || kind === 'callback.moved') return { ...withoutMiss(before), window: body['window'] as CallWindow };
  if (kind === 'callback.missed') return { ...before, missedAt: body['dueAt'] as Instant };
  return kind === 'callback.accepted' ? { ...before, acceptedBy: body['agent'] as NonNullable<Told['acceptedBy']> } : before;
}

function lateAfter({ nextTryAt, to, dueBy }: CallbackItem): Instant | null {
  return nextTryAt === null ? (to ?? dueBy) : later(nextTryAt, FREEZE_MS);
}

function owed(name: Id, item: CallbackItem, told: Told): OwedCallback {
  return {
    name,
    topic: item.topic,
    status: item.status as OwedCallback['status'],
    requestedAt: item.requestedAt,
    dueAt: callableFrom(item),
    lateAt: lateAfter(item),
    ...(item.from !== null && told.window && { window: told.window }),
    ...(told.missedAt !== undefined && { missedAt: told.missedAt }),
    priority: item.priority,
    attempts: item.attempts,
    ...(item.nextTryAt !== null && { nextTryAt: item.nextTryAt }),
    ...(item.agent !== null && told.acceptedBy && { acceptedBy: told.acceptedBy }),
  };
}

/**
 * The callbacks a case still owes, after some more entries and with the state after them. Folding it over all entries of
 * a case gives the same list, so that a list of them can be thrown away and made again.
 */
export function owedCallbacks(before: readonly OwedCallback[], slice: CallbacksSlice, entries: readonly ToldStep[]): readonly OwedCallback[] {
  return openCallbacks(slice).map(([name, item]) => {
    const own = entries.filter(({ body }) => body?.['callback'] === name);
    return owed(name, item, own.reduce(toldBy, before.find((one) => one.name === name) ?? {}));
  });
}
