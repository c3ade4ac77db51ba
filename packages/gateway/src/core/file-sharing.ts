import type { Files } from '../ports/files.ts';
import type { Timeline } from '../ports/timeline.ts';
import type { Write } from '../ports/write.ts';

/** What keeping files in step with the timeline needs. */
export interface FileSharingDeps {
  readonly store: { readonly timeline: Timeline };
  readonly files: Files;
  readonly clock: { now(): number };
}

/** Before a commit: files whose sharing it erases become loose, so that they are swept even if the process dies right after it. Answers them by write. */
export async function releaseErased({ store, files, clock }: FileSharingDeps, writes: readonly Write[]): Promise<ReadonlyMap<Write, readonly string[]>> {
  const released = new Map<Write, readonly string[]>();
  for (const write of writes.filter(({ erases }) => erases.length > 0)) {
    const found = await filesOf(store.timeline, write);
    if (found.length > 0) await files.release(found, new Date(clock.now()).toISOString());
    released.set(write, found);
  }
  return released;
}

/** After a commit: files it shares are kept, files whose sharing it erased are removed. */
export async function settleFiles({ files }: Pick<FileSharingDeps, 'files'>, committed: readonly Write[], released: ReadonlyMap<Write, readonly string[]>): Promise<void> {
  const shared = committed.flatMap(({ shares }) => shares.map(({ file }) => file));
  const erased = committed.flatMap((write) => released.get(write) ?? []);
  if (shared.length > 0) await files.keep(shared);
  if (erased.length > 0) await files.remove(erased);
}

async function filesOf(timeline: Timeline, { case: caseId, erases }: Write): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of erases) {
    const entries = await timeline.about(caseId, id.slice(0, id.lastIndexOf('.')));
    const body = entries.find((entry) => entry.id === id && entry.kind === 'file.shared')?.body;
    if (typeof body?.file === 'string') found.push(body.file);
  }
  return found;
}
