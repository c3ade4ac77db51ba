import { createHash } from 'node:crypto';

import type { WireEntry } from '@faden/protocol';

import type { Writer } from './writer.ts';

/** What went wrong with acknowledged words; all 0 is right. */
export interface Losses {
  /** Commands the server acknowledged. */
  acknowledged: number;
  /** Acknowledged, and not in the timeline, or not as it was acknowledged. */
  lost: number;
  /** More than once in the timeline. */
  doubled: number;
  /** Places where seq is not one more than before. */
  gaps: number;
  /** Entries whose hash or commitment is not what the one before and the content make it. */
  broken: number;
  /** Messages out of the order they were written in. */
  disordered: number;
}

/** Compares a case, read to its end, with what its writer was told. */
export async function checkCase(gateway: string, writer: Writer): Promise<Losses> {
  const entries = await readAll(gateway, writer);
  const causes = entries.filter(({ kind }) => kind === 'message.posted').map(({ cause }) => cause);
  const order = writer.sent.map(({ id }) => id).filter((id) => causes.includes(id));
  return {
    acknowledged: writer.sent.filter((command) => command.entries).length,
    lost: writer.sent.filter((command) => command.entries?.some(({ id, seq, hash }) => entries[seq - 1]?.id !== id || entries[seq - 1]?.hash !== hash)
      || (command.entries && !causes.includes(command.id))).length,
    doubled: causes.length - new Set(causes).size,
    gaps: entries.filter(({ seq }, place) => seq !== place + 1).length,
    broken: entries.filter((entry, place) => !isChained(writer.caseId, entry, entries[place - 1]?.hash ?? '')).length,
    disordered: causes.filter((cause, place) => cause !== order[place]).length,
  };
}

async function readAll(gateway: string, writer: Writer): Promise<readonly WireEntry[]> {
  const all: WireEntry[] = [];
  for (;;) {
    const url = `${gateway}/v1/cases/${writer.caseId}/entries?after=${all.at(-1)?.seq ?? 0}&limit=200`;
    const response = await fetch(url, { headers: { authorization: `Bearer ${writer.access()}` } });
    if (response.status !== 200) throw new Error(`The case cannot be read: ${response.status} ${await response.text()}`);
    const { entries } = await response.json() as { entries: readonly WireEntry[] };
    if (entries.length === 0) return all;
    all.push(...entries);
  }
}

/** The chain as the protocol describes it, written a second time on purpose. */
function isChained(stream: string, { seq, at, id, cause, kind, channel, by, salt, body, hash }: WireEntry, prev: string): boolean {
  const commit = sha256((salt ?? '') + canonical(body));
  return hash === sha256(canonical({ stream, seq, at, id, cause, kind, channel, role: by.role, actor: by.actor, prev, commit }));
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical((value as Record<string, unknown>)[name])}`).join(',')}}`;
}
