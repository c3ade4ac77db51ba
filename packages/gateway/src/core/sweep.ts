import type { Files } from '../ports/files.ts';
import type { Store } from '../ports/store.ts';

/** What sweeping needs. */
export interface SweepDeps {
  readonly store: Store;
  readonly files: Files;
}

const LOOSE_MS = 24 * 3_600_000;
const ENDED_MS = 7 * LOOSE_MS;
const AT_A_TIME = 500;

/** Removes what nobody needs any more: files nobody shared for a day, deliveries that ended a week ago, holds, claims, links and tokens that ran out. Safe to do from many processes at once. */
export async function sweep({ store, files }: SweepDeps, now: number): Promise<void> {
  const loose = await files.loose(new Date(now - LOOSE_MS).toISOString(), AT_A_TIME);
  for (const file of loose) {
    if ((await store.rows.sharedFile(file)) === undefined) await files.remove([file]);
    else await files.keep([file]);
  }
  await store.deliveries.sweep(new Date(now - ENDED_MS).toISOString(), AT_A_TIME);
  await store.holds.sweep(new Date(now - LOOSE_MS).toISOString(), AT_A_TIME);
  await store.grants.sweep(new Date(now).toISOString(), AT_A_TIME);
  await store.sessions.sweep(new Date(now).toISOString(), AT_A_TIME);
}
