import type { NewCommand } from './outbox.ts';
import type { OutboxRecord } from './outbox-record.ts';

/** What goes together with the failed command of this name: itself, or, when it would have opened its case, all that failed with it. */
export function failedWith(records: readonly OutboxRecord[], name: string): readonly OutboxRecord[] {
  const all = records.filter((record) => record.state === 'failed');
  const named = all.find((record) => record.id === name);
  if (!named) return [];
  return named.kind === 'case.open' ? all : [named];
}

/** The same commands under new ids, so that the gateway decides afresh; those that name one another go on doing so. */
export function anew(records: readonly OutboxRecord[], mint: () => string): readonly NewCommand[] {
  const names = new Map(records.map((record) => [record.id, mint()]));
  return records.map((record) => {
    const renamed = ['message', 'callback'].flatMap((of) => {
      const name = names.get(String(record.body[of]));
      return name === undefined ? [] : [[of, name] as const];
    });
    return { id: names.get(record.id) ?? mint(), kind: record.kind, body: { ...record.body, ...Object.fromEntries(renamed) } };
  });
}
