import type { Files, StoredFile } from '../ports/files.ts';

interface MemoryFile {
  readonly facts: StoredFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Since when nobody shares it; `null` while it is shared. */
  looseSince: string | null;
}

/** The reference files. */
export function createMemoryFiles(): Files {
  const all = new Map<string, MemoryFile>();
  return {
    put: async (facts, bytes) => {
      if (all.has(facts.file)) return 'exists';
      all.set(facts.file, { facts, bytes: Uint8Array.from(bytes), looseSince: facts.uploadedAt });
      return 'stored';
    },
    facts: async (file) => all.get(file)?.facts,
    read: async (file) => {
      const found = all.get(file);
      return found && new Blob([found.bytes]).stream();
    },
    keep: async (files) => setLoose(all, files, null),
    release: async (files, now) => setLoose(all, files, now),
    remove: async (files) => files.forEach((file) => all.delete(file)),
    loose: async (before, limit) =>
      [...all].filter(([, { looseSince }]) => looseSince !== null && looseSince < before).map(([file]) => file).slice(0, limit),
  };
}

function setLoose(all: ReadonlyMap<string, MemoryFile>, files: readonly string[], since: string | null): void {
  for (const file of files) {
    const found = all.get(file);
    if (found !== undefined) found.looseSince = since;
  }
}
