import type { InboxRow } from '@faden/protocol';

import type { Call } from '../call/caller.ts';
import type { Timers } from '../engine/timers.ts';
import { createCalls, type Calls } from './calls.ts';
import { createGatewayClock, type GatewayClock } from './gateway-clock.ts';
import { createInbox, type Inbox } from './inbox.ts';

/** What a desk lists, kept fresh together, and the gateway's time that comes with it. */
export interface Lists {
  readonly inbox: Inbox;
  readonly calls: Calls;
  readonly clock: GatewayClock;
  /** Reads everything now and from time to time, until `reset`. */
  begin(): void;
  /** Stops, and forgets what was listed. */
  reset(): void;
}

/** What {@link createLists} needs. */
export interface ListsDeps {
  readonly call: Call;
  readonly timers: Timers;
  /** A row says where its case stands. */
  onRow(row: InboxRow): void;
}

/** Empty lists that nobody reads yet. */
export function createLists({ call, timers, onRow }: ListsDeps): Lists {
  const clock = createGatewayClock(timers);
  const calls = createCalls({ call, timers, onTime: clock.hear });
  const inbox = createInbox({
    call,
    timers,
    onRow(row) {
      calls.hint(row);
      onRow(row);
    },
  });
  let stops: readonly (() => void)[] = [];
  return {
    inbox,
    calls,
    clock,
    begin() {
      for (const list of [inbox, calls]) list.refresh().catch(() => undefined);
      stops = [inbox.keepFresh(), calls.keepFresh()];
    },
    reset() {
      for (const stop of stops) stop();
      for (const part of [inbox, calls, clock]) part.reset();
    },
  };
}
