import type { WireEntry } from '@faden/protocol';

/** The message a redaction takes away, by name; nothing for other entries. */
export const redactedBy = (entry: WireEntry): string | undefined => {
  const message = entry.kind === 'message.redacted' ? entry.body?.['message'] : undefined;
  return typeof message === 'string' ? message : undefined;
};

/** An opening shares its name with its first message and keeps its own body. */
const WORDS = ['message.posted', 'message.edited', 'file.shared'];

function holdsWords(entry: WireEntry, messages: ReadonlySet<string>): boolean {
  if (entry.body === null || !WORDS.includes(entry.kind)) return false;
  const named = entry.kind === 'message.edited' ? entry.body['message'] : entry.cause;
  return typeof named === 'string' && messages.has(named);
}

/** Leaves tombstones where a redaction among `entries` took words away; the same array when there is nothing to take. */
export function purge(entries: readonly WireEntry[], redactions: readonly WireEntry[] = entries): readonly WireEntry[] {
  const messages = new Set(redactions.map(redactedBy).filter((name) => name !== undefined));
  if (messages.size === 0 || !entries.some((entry) => holdsWords(entry, messages))) return entries;
  return entries.map((entry) => (holdsWords(entry, messages) ? tombstone(entry) : entry));
}

function tombstone(entry: WireEntry): WireEntry {
  const { salt: _salt, ...rest } = entry;
  return { ...rest, body: null };
}
