import type { Entry, EntryBodies, PublicKind, WireEntry } from '../entries/entry.ts';

/** The entry a state points at, where it is of one of these kinds; its content may be gone. */
export type EntryAt = <K extends PublicKind>(pointer: { readonly seq: number } | null | undefined, ...kinds: readonly K[]) => Extract<Entry, { kind: K }> | undefined;

/** The body of the entry a state points at, where it is of one of these kinds and its content is still there. */
export type BodyAt = <K extends PublicKind>(
  pointer: { readonly seq: number } | null | undefined,
  ...kinds: readonly K[]
) => EntryBodies[K] | undefined;

interface Confirmed {
  readonly window: readonly WireEntry[];
  readonly pinned: readonly WireEntry[];
}

/** Finds what a state points at: in the window, among the pinned entries, or in what is laid over them. */
export function entriesOf({ window, pinned }: Confirmed, laid: readonly { readonly entry: WireEntry }[]): EntryAt {
  const first = window[0]?.seq ?? 0;
  const entryAt = (seq: number): WireEntry | undefined =>
    // The window is contiguous, so its entries are found by counting.
    window[seq - first] ?? pinned.find((entry) => entry.seq === seq) ?? laid.find(({ entry }) => entry.seq === seq)?.entry;
  return (pointer, ...kinds) => {
    const entry = pointer ? entryAt(pointer.seq) : undefined;
    return entry && (kinds as readonly string[]).includes(entry.kind) ? (entry as never) : undefined;
  };
}

/** The bodies of what is found. */
export const bodiesOf = (entryAt: EntryAt): BodyAt => (pointer, ...kinds) => ((entryAt(pointer, ...kinds) as WireEntry | undefined)?.body ?? undefined) as never;
