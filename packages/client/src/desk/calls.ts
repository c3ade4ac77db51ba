import type { DeskCallback, DeskCallbacks, InboxRow } from '@faden/protocol';

import type { Call } from '../call/caller.ts';
import type { Timers } from '../engine/timers.ts';
import { createValue, type Value } from '../observe/value.ts';

/** The callbacks that are owed at an agent's sites. */
export interface Calls {
  readonly list: Value<readonly DeskCallback[]>;
  /** A row of the inbox has come: where it tells of other calls than before, the list is read again. */
  hint(row: InboxRow): void;
  refresh(): Promise<void>;
  /** Reads again every so often until it is stopped; what is due and late changes by time alone. */
  keepFresh(): () => void;
  reset(): void;
}

/** What {@link createCalls} needs. */
export interface CallsDeps {
  readonly call: Call;
  readonly timers: Timers;
  /** What time it is at the gateway. */
  onTime(now: string): void;
}

const REFRESH_MS = 15_000;
const GATHER_MS = 50;

/** An empty list. */
export function createCalls({ call, timers, onTime }: CallsDeps): Calls {
  const list = createValue<readonly DeskCallback[]>([]);
  const told = new Map<string, string>();
  let gathering: (() => void) | undefined;
  let asked = 0;

  async function refresh(): Promise<void> {
    asked += 1;
    const mine = asked;
    const { now, callbacks } = await call<DeskCallbacks>({ path: '/desk/callbacks' });
    // Only the answer to the last question is shown: one that was asked before may come after it.
    if (mine !== asked) return;
    onTime(now);
    list.set(callbacks);
  }

  const soon = (): void => {
    gathering ??= timers.after(GATHER_MS, () => {
      gathering = undefined;
      refresh().catch(() => undefined);
    });
  };

  return {
    list,
    hint({ id, callbacks = [] }) {
      const before = told.get(id) ?? '[]';
      const after = JSON.stringify(callbacks);
      told.set(id, after);
      if (before !== after) soon();
    },
    refresh,
    keepFresh() {
      let stop = (): void => undefined;
      const again = (): void => {
        stop = timers.after(REFRESH_MS, () => {
          again();
          refresh().catch(() => undefined);
        });
      };
      again();
      return () => stop();
    },
    reset() {
      asked += 1;
      gathering?.();
      gathering = undefined;
      told.clear();
      list.set([]);
    },
  };
}
