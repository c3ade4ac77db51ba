import { callbackUrgency, type CallWindow, type DeskCallback, type Found, type FoundNumber, type InboxRow, type WireEntry } from '@faden/protocol';

/** The pairs of code words this house gives, in turn. */
const codeWords = [{ ours: 'Linde', yours: 'Brücke' }, { ours: 'Segel', yours: 'Kiesel' }, { ours: 'Birke', yours: 'Laterne' }] as const;

const digits = (text: string): string => text.replace(/[^+\d]/g, '').replace(/^0/, '+49');
const numberOf = (text: string): FoundNumber => ({ e164: digits(text), digest: `digest-${digits(text)}`, budgets: [] });

/** What a command asks of telephones, as far as a body says it. */
interface CallBody {
  readonly number?: string;
  readonly window?: CallWindow;
  readonly callback?: string;
}

/** A place in the line, and when it was said that somebody calls. */
function queueAt(now: number): NonNullable<Found['queue']> {
  const after = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();
  return { place: 2, expected: { from: after(5), to: after(20) } };
}

let given = 0;

/** What the house knows of telephones, without one: every number is called and every window is free. */
export function callsFound({ number, window, callback }: CallBody, entries: readonly WireEntry[], now: number): Found {
  const requested = entries.find(({ kind, cause }) => kind === 'callback.requested' && cause === callback);
  const e164 = requested?.body?.['number'];
  if (number !== undefined) given += 1;
  return {
    ...(number !== undefined && { numbers: { [number]: numberOf(number) } }),
    ...(callback !== undefined && typeof e164 === 'string' && { callbacks: { [callback]: { e164, digest: `digest-${e164}` } } }),
    ...(window && { slot: { wished: { window, capacity: 9 }, next: null } }),
    queue: queueAt(now),
    codeWord: codeWords[given % codeWords.length] ?? codeWords[0],
    callingNumber: '+493023125000',
  };
}

/** The calls that these cases owe, as the gateway lists them. */
export function callsOf(rows: readonly InboxRow[], now: number): readonly DeskCallback[] {
  const at = new Date(now).toISOString();
  const listed = rows.flatMap(({ id, site, reference, customer, subject, callbacks = [] }) =>
    callbacks.map((callback): DeskCallback => ({
      ...callback, case: id, site, reference, customer, urgency: callbackUrgency(callback, at), ...(subject !== undefined && { subject }), ...(callback.status === 'queued' && { place: 1 }),
    })),
  );
  return listed.toSorted((one, other) => Number(other.priority) - Number(one.priority) || one.dueAt.localeCompare(other.dueAt));
}
