import type { Timers } from '../engine/timers.ts';

/** How far this side has read, until the gateway knows. */
export interface ReadUpTo {
  mark(caseId: string, seq: number): void;
  /** The position marked here; 0 when the gateway already has it. */
  of(caseId: string): number;
  /** Says again what the gateway has not heard. */
  flush(): void;
  reset(): void;
}

/** What {@link createReadUpTo} needs. */
export interface ReadUpToDeps {
  readonly timers: Timers;
  say(caseId: string, seq: number): Promise<unknown>;
  onChange(caseId: string): void;
  /** The gateway has this position. */
  onKnown(caseId: string, seq: number): void;
}

/** Several marks in a moment are one signal. */
const GATHER_MS = 300;

/** Nothing read yet. Positions only ever grow. */
export function createReadUpTo({ timers, say, onChange, onKnown }: ReadUpToDeps): ReadUpTo {
  const unknown = new Map<string, number>();
  let gathering: (() => void) | undefined;

  function flush(): void {
    gathering?.();
    gathering = undefined;
    for (const [caseId, seq] of unknown) {
      say(caseId, seq).then(
        () => {
          if (unknown.get(caseId) === seq) unknown.delete(caseId);
          onKnown(caseId, seq);
        },
        // The next connection says it again.
        () => undefined,
      );
    }
  }

  return {
    mark(caseId, seq) {
      if ((unknown.get(caseId) ?? 0) >= seq) return;
      unknown.set(caseId, seq);
      onChange(caseId);
      gathering ??= timers.after(GATHER_MS, flush);
    },
    of: (caseId) => unknown.get(caseId) ?? 0,
    flush,
    reset() {
      gathering?.();
      gathering = undefined;
      unknown.clear();
    },
  };
}
