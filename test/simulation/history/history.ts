import type { CommandResult, ReadPositions, WireEntry } from '@faden/protocol';

/** Whose device or desk it is. Nothing of one may reach another's, but what they say to each other in a case. */
export type Person = 'customer' | 'agent' | 'colleague' | 'bystander';

/** Whether a person answers for the company, and may see what is internal. */
export const isCentre = (person: Person): boolean => person === 'agent' || person === 'colleague';

/** One confirmed or unconfirmed thing a reader had on screen. */
export interface ShownItem {
  readonly id: string;
  readonly kind: string;
  readonly delivery: string;
  readonly seq?: number;
  /** What it says now, or `null` when its content was removed. */
  readonly body: unknown;
  /** Texts before and after each edit; empty when never edited. */
  readonly versions: readonly string[];
}

/** A call as a screen shows it; `start` is the local time of the window it stands in. */
export interface ShownCall {
  readonly name: string;
  readonly status: string;
  readonly start?: string;
}

/** What happened in a simulated world, as seen from outside. `at` is milliseconds since the world began. */
export type Happening = { readonly at: number } & (
  /** A person asked the SDK for something. `token` is unique in the world and part of the words, where there are words. */
  | { readonly type: 'asked'; readonly person: Person; readonly tab: string; readonly case: string; readonly kind: string; readonly token: string; /** The message an edit or a removal is about. */ readonly about?: string }
  /** The SDK said that it is safe on this device (a customer's) or accepted (an agent's). `command` where the SDK names it. */
  | { readonly type: 'kept'; readonly token: string; readonly command?: string }
  /** The SDK said that it was refused, finally. */
  | { readonly type: 'refused'; readonly person: Person; readonly case: string; readonly command?: string; readonly token?: string; readonly code: string }
  /** A command left a device. */
  | { readonly type: 'sent'; readonly person: Person; readonly case: string; readonly command: string; readonly kind: string; readonly body: unknown }
  /** The answer to a command reached a device. */
  | { readonly type: 'answered'; readonly person: Person; readonly case: string; readonly result: CommandResult }
  /** The store said: on disk. */
  | { readonly type: 'committed'; readonly case: string; readonly stream: 'public' | 'internal'; readonly command: string; readonly entries: readonly WireEntry[]; readonly erases: readonly string[] }
  /** The data set was put back to a backup: entries after these heads are gone. */
  | { readonly type: 'restored'; readonly heads: Readonly<Record<string, number>> }
  /** Consecutive entries left the gateway for a reader. */
  | { readonly type: 'served'; readonly person: Person; readonly stream: string; readonly via: string; readonly entries: readonly WireEntry[] }
  /** A reader's screen changed. */
  | { readonly type: 'shown'; readonly person: Person; readonly tab: string; readonly case: string; readonly phase: string; readonly items: readonly ShownItem[]; readonly read: ReadPositions; readonly callbacks?: readonly ShownCall[] }
  /** The SDK announced that continuity could not be vouched for. */
  | { readonly type: 'announced'; readonly tab: string; readonly case: string; readonly reason: string }
  /** A tab was closed or crashed: what it showed last counts no more. */
  | { readonly type: 'closed'; readonly tab: string }
  /** The world began, at this moment in epoch milliseconds. */
  | { readonly type: 'began'; readonly epoch: number }
  /** Something that explains a trace: a fault, a choice of the workload. */
  | { readonly type: 'noted'; readonly text: string }
);

/** The kinds of happening. */
export type HappeningType = Happening['type'];
/** A happening of one kind. */
export type HappeningOf<T extends HappeningType> = Extract<Happening, { readonly type: T }>;

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

/** Collects what happens. */
export interface History {
  readonly happenings: readonly Happening[];
  add(happening: WithoutTime<Happening>): void;
}

/** What a history needs: the world's clock and when it began. */
export interface HistoryDeps {
  readonly now: () => number;
  readonly start: number;
}

/** Makes an empty history. */
export function createHistory({ now, start }: HistoryDeps): History {
  const happenings: Happening[] = [];
  return {
    happenings,
    add: (happening) => {
      happenings.push({ at: now() - start, ...happening });
    },
  };
}

/** The happenings of one kind, in order. */
export function only<T extends HappeningType>(happenings: readonly Happening[], type: T): readonly HappeningOf<T>[] {
  return happenings.filter((happening): happening is HappeningOf<T> => happening.type === type);
}
