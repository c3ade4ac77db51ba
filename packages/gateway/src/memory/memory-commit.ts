import type { CaseRecord, SealedEntry, Write, WriteOutcome } from '../ports/write.ts';
import { withoutContent } from '../core/wire-entry.ts';
import { noteWaits } from './memory-announcements.ts';
import { countHolders, type MemoryCase, type MemoryCases } from './memory-cases.ts';
import { addDeliveries } from './memory-deliveries.ts';

/** Does one write wholly or not at all, and says which. */
export function commitWrite(all: MemoryCases, write: Write, now: string): WriteOutcome {
  const found = all.cases.get(write.case);
  const remembered = found?.commands.get(write.command.id);
  if (remembered !== undefined) return { type: 'repeated', command: remembered };
  if (isStale(found, write)) return { type: 'stale' };
  const held = takeClaims(all, write, now);
  if (typeof held === 'string') return { type: 'claim-failed', key: held };
  apply(all, found, write, now);
  for (const [key, holders] of held) all.claims.set(key, holders);
  noteWaits(all.announcements, write);
  return { type: 'committed' };
}

function isStale(found: MemoryCase | undefined, { create, expect }: Write): boolean {
  if (found === undefined) return create === undefined || expect.public !== 0 || expect.internal !== 0;
  const { heads } = found.record;
  return create !== undefined || heads.public.seq !== expect.public || heads.internal.seq !== expect.internal;
}

type Holders = MemoryCases['claims'];

/** Who would hold the claims a write touches after it, or the key of the first that is full. */
function takeClaims(all: MemoryCases, { claims, releases }: Write, now: string): Holders | string {
  const held: Holders = new Map();
  const holders = (key: string) => held.get(key) ?? all.claims.get(key) ?? [];
  for (const { key, until } of releases) {
    const place = holders(key).indexOf(until);
    held.set(key, holders(key).filter((_, at) => at !== place));
  }
  for (const { key, limit, until } of claims) {
    if (countHolders(holders(key), now) >= limit) return key;
    held.set(key, [...holders(key), until]);
  }
  return held;
}

function apply(all: MemoryCases, found: MemoryCase | undefined, write: Write, now: string): void {
  const target: MemoryCase = found ?? { record: firstRecord(write), public: [], internal: [], commands: new Map() };
  target.public.push(...write.entries);
  target.internal.push(...write.internal);
  target.commands.set(write.command.id, write.command);
  const heads = { public: headOf(target.public), internal: headOf(target.internal) };
  target.record = { ...target.record, heads, state: write.state, row: write.row };
  all.cases.set(write.case, target);
  for (const { file, entry } of write.shares) all.files.set(file, { case: write.case, entry });
  addDeliveries(all.deliveries, write.deliveries.map((delivery) => ({ ...delivery, case: write.case, site: write.site })), now);
  erase(all, target, new Set(write.erases));
}

function erase(all: MemoryCases, target: MemoryCase, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  for (const stream of [target.public, target.internal]) {
    for (const [place, entry] of stream.entries()) if (ids.has(entry.id)) stream[place] = withoutContent(entry);
  }
  for (const [file, share] of all.files) if (share.case === target.record.id && ids.has(share.entry)) all.files.delete(file);
}

const headOf = (stream: readonly SealedEntry[]) => ({ seq: stream.at(-1)?.seq ?? 0, hash: stream.at(-1)?.hash ?? '' });

const firstRecord = (write: Write): CaseRecord => ({
  id: write.case,
  site: write.site,
  customer: write.customer,
  heads: { public: { seq: 0, hash: '' }, internal: { seq: 0, hash: '' } },
  state: write.state,
  row: write.row,
  secret: write.create?.secret ?? '',
});
