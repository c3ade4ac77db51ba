import type { WireEntry } from '@faden/protocol';

import type { Happening, HappeningOf, HappeningType, ShownItem } from '../../history/history.ts';

type Body<T extends HappeningType> = Omit<HappeningOf<T>, 'at' | 'type'>;

/** One step of a history written by hand: what happened, at the place of the step. */
export const step =
  <T extends HappeningType>(type: T, body: Body<T>) =>
  (at: number): Happening =>
    ({ at, type, ...body }) as unknown as Happening;

/** A history from its steps, a second apart. */
export const historyOf = (steps: readonly ((at: number) => Happening)[]): readonly Happening[] => steps.map((make, index) => make(index * 1000));

/** A message of a command, as written. */
export const message = (seq: number, command: string, text: string, kind = 'message.posted'): WireEntry => ({
  id: `${command}.0`,
  seq,
  at: '2026-11-21T17:00:00.000Z',
  by: { role: 'customer', actor: 'c' },
  channel: 'chat',
  kind,
  cause: command,
  body: kind === 'message.posted' ? { text } : { message: text.split(' ')[0] ?? '', text },
  salt: 'salt',
  hash: `hash-${seq}-${command}`,
});

/** A commit of entries that one command caused. */
export const committed = (command: string, entries: readonly WireEntry[], erases: readonly string[] = []): ((at: number) => Happening) =>
  step('committed', { case: 'case', stream: 'public', command, entries, erases });

/** An answer that a command was accepted (or repeated) with these entries. */
export const answered = (id: string, entries: readonly WireEntry[], outcome: 'accepted' | 'repeated' = 'accepted'): ((at: number) => Happening) =>
  step('answered', { person: 'customer', case: 'case', result: { id, outcome, entries: [...entries] } });

/** A screen that shows these entries as confirmed. */
export const shown = (entries: readonly WireEntry[], more: Partial<Body<'shown'>> = {}): ((at: number) => Happening) =>
  step('shown', {
    person: 'customer',
    tab: 'tab-1',
    case: 'case',
    phase: 'ready',
    items: entries.map((entry): ShownItem => ({ id: entry.id, kind: entry.kind, delivery: 'confirmed', seq: entry.seq, body: entry.body, versions: [] })),
    read: { customer: 0, centre: 0, rev: 0 },
    ...more,
  });

/** Entries leaving the gateway. */
export const served = (entries: readonly WireEntry[], more: Partial<Body<'served'>> = {}): ((at: number) => Happening) =>
  step('served', { person: 'customer', stream: 'case', via: 'live', entries, ...more });
