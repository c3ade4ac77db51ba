import type { Conversation } from '@faden/client';
import type { Author, Channel, DrawnEntry, EntryBodies, EntryKind, Instant, TimelineItem } from '@faden/protocol';
import { blank } from './fake-faden.ts';

/** The day all stories happen on. */
export const day = '2026-11-23';

/** An instant of that day by Berlin's wall clock, for example `10:02`; `next` is the day after. */
export const at = (clock: string, next = false): Instant => new Date(Date.parse(`${next ? '2026-11-24' : day}T${clock.padStart(5, '0')}:00.000+01:00`)).toISOString();

const authors = {
  you: { role: 'customer', actor: 'c1' },
  aylin: { role: 'agent', actor: 'a1' },
  jonas: { role: 'agent', actor: 'a2' },
  bank: { role: 'company', actor: 'm1' },
  bot: { role: 'bot', actor: 'b1' },
  clock: { role: 'system', actor: 'clock' },
} as const satisfies Readonly<Record<string, Author>>;

/** Who acts in a story. */
export type Actor = keyof typeof authors;

/** How a step differs from a confirmed entry of the chat. */
export type StepMore = Partial<Omit<TimelineItem, 'key' | 'entry'>> & { readonly channel?: Channel; readonly name?: string };

/** Writes one item of a timeline; `by` names the actor, `clock` the time of day. */
export interface Telling {
  step<K extends EntryKind>(by: Actor, clock: string, kind: K, body: EntryBodies[K] | null, more?: StepMore): Telling;
  readonly items: readonly TimelineItem[];
}

/** An id of the right shape for the n-th command of a story. */
export const commandId = (n: number): string => `019aa000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Begins a story. */
export function tell(): Telling {
  const items: TimelineItem[] = [];
  const telling: Telling = {
    items,
    step(by, clock, kind, body, { channel = 'chat', name, ...more } = {}) {
      const cause = name ?? commandId(items.length + 1);
      const seq = more.delivery && more.delivery !== 'confirmed' ? {} : { seq: items.length + 1 };
      const entry = { id: `${cause}.0`, kind, body, by: authors[by], channel, cause, at: at(clock), ...seq } as DrawnEntry;
      items.push({ key: entry.id, entry, delivery: 'confirmed', ...more });
      return telling;
    },
  };
  return telling;
}

const card = (agent: string, name: string): EntryBodies['agent.introduced'] => ({
  agent,
  name,
  employer: 'Rhein-Dialog GmbH',
  onBehalfOf: 'Musterbank',
  decides: 'refunds up to 200 €, new bills',
  supervisor: 'Sabine Roth',
  version: '1',
});

/** The role cards of the cast. */
export const cards = { aylin: card('aylin', 'Aylin Kaya'), jonas: card('jonas', 'Jonas Weber') } as const;

/** The points of the story's concern. */
export const points = [
  { id: 'twice', text: 'The yearly fee of 39.00 € was charged twice in October.' },
  { id: 'bill', text: 'You want the second one back and a corrected bill.' },
];

/** A conversation that is ready, with these items and whatever else is said of it. */
export function conversation(telling: Telling, more: Partial<Conversation> = {}): Conversation {
  return {
    ...blank,
    phase: 'ready',
    status: 'in-progress',
    topic: 'billing',
    reference: 'MB-7F3K-92Q',
    openedAt: at('10:02'),
    owner: { type: 'agent', id: 'aylin', name: 'Aylin Kaya' },
    roleCard: cards.aylin,
    nextStep: 'answer',
    nextUpdateBy: '2026-11-25T11:00:00.000Z',
    timeline: telling.items,
    ...more,
  };
}
