import type { Deliveries, NewDelivery, TakenDelivery } from '../ports/deliveries.ts';

/** A delivery in memory. `dueAt` is when it may be taken, or when its lease runs out; `null` once it has ended. */
interface MemoryDelivery extends Omit<TakenDelivery, 'interrupted'> {
  readonly state: 'waiting' | 'taken' | 'done' | 'dead';
  readonly dueAt: string | null;
}

/** Every delivery of a memory store, by id. */
export type MemoryDeliveryRows = Map<string, MemoryDelivery>;

/** Adds deliveries as a commit does. */
export function addDeliveries(rows: MemoryDeliveryRows, deliveries: readonly NewDelivery[], now: string): void {
  for (const delivery of deliveries) {
    if (!rows.has(delivery.id)) rows.set(delivery.id, { ...delivery, addedAt: now, attempt: 0, state: 'waiting', dueAt: now });
  }
}

/** The reference deliveries. */
export function createMemoryDeliveries(rows: MemoryDeliveryRows): Deliveries {
  return {
    add: async (deliveries, now) => addDeliveries(rows, deliveries, now),
    take: async ({ channel, now, until, limit }) => [...rows.values()]
      .filter((row) => row.channel === channel && row.dueAt !== null && row.dueAt <= now)
      .toSorted((a, b) => compare(a.dueAt ?? '', b.dueAt ?? '') || compare(a.id, b.id))
      .slice(0, limit)
      .map((row) => {
        const attempt = row.attempt + 1;
        rows.set(row.id, { ...row, state: 'taken', dueAt: until, attempt });
        const { state, dueAt: _due, ...facts } = row;
        return { ...facts, attempt, interrupted: state === 'taken' };
      }),
    settle: async ({ id, attempt }, end) => {
      const row = rows.get(id);
      if (row?.state !== 'taken' || row.attempt !== attempt) return false;
      if (end.type === 'again') rows.set(id, { ...row, state: 'waiting', dueAt: end.at, attempt: end.untried === true ? attempt - 1 : attempt });
      else rows.set(id, { ...row, state: end.type, dueAt: null, to: '', data: {} });
      return true;
    },
    count: async () => {
      const channels = [...new Set([...rows.values()].map(({ channel }) => channel))].toSorted();
      const counted = (channel: string, states: readonly string[]) => [...rows.values()].filter((row) => row.channel === channel && states.includes(row.state)).length;
      return channels.map((channel) => ({ channel, open: counted(channel, ['waiting', 'taken']), dead: counted(channel, ['dead']) }));
    },
    sweep: async (before, limit) => {
      const ended = [...rows.values()].filter(({ dueAt, addedAt }) => dueAt === null && addedAt < before);
      for (const { id } of ended.slice(0, limit)) rows.delete(id);
    },
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
