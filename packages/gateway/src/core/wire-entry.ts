import type { WireEntry } from '@faden/protocol';

import type { SealedEntry } from '../ports/write.ts';

/** An entry as it is sent: the commitment only where it stands in for a removed body. */
export function wireEntry({ commit, about: _about, ...entry }: SealedEntry): WireEntry {
  return entry.body === null ? { ...entry, commit } : entry;
}

/** An entry without its content, as it is kept after a redaction. */
export function withoutContent({ salt: _salt, ...entry }: SealedEntry): SealedEntry {
  return { ...entry, body: null };
}
