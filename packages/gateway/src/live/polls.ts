import type { LiveEvent, LiveRequest } from '@faden/protocol';

import type { Erasures } from '../core/erasures.ts';
import type { Principal } from '../core/principal.ts';
import type { Clock } from '../ports/clock.ts';
import { connect, type ConnectDeps } from './connect.ts';
import type { Hub } from './hub.ts';
import { createPollSink, type PollSink } from './poll-sink.ts';
import { createReader, type Reader, type ReaderDeps } from './reader.ts';

/** What long polls need. */
export interface PollsDeps {
  readonly hub: Hub;
  readonly clock: Clock;
  readonly erasures: Erasures;
  readonly reader: ReaderDeps;
  readonly connect: ConnectDeps;
  readonly longPollMs: number;
}

/** Long polls: the reader of a tab waits between two requests, so that small events are not lost in between. */
export interface Polls {
  /** Answers when there is news, after 25 s, or when the asker is gone. */
  poll(principal: Principal, request: LiveRequest, signal: AbortSignal): Promise<readonly LiveEvent[]>;
  close(): void;
}

interface Parked {
  readonly reader: Reader;
  readonly sink: PollSink;
  readonly watch: string;
  forget: () => void;
}

const PARKED_MS = 60_000;
/** News rarely comes alone: an answer waits this long for more. */
const GATHER_MS = 10;

/** Polls by session and tab. */
export function createPolls(deps: PollsDeps): Polls {
  const parked = new Map<string, Parked>();

  const open = (principal: Principal, key: string, watch: readonly string[]): Parked => {
    const sink = createPollSink();
    const unwatch = deps.erasures.onNote((caseId) => sink.forgetContent(caseId));
    const reader = createReader(deps.reader, { principal, sink, onEnd: () => {
      unwatch();
      deps.hub.leave(reader);
      parked.get(key)?.forget();
      parked.delete(key);
    } });
    deps.hub.join(reader, watch);
    return { reader, sink, watch: watch.join(), forget: () => undefined };
  };
  const resume = (key: string, watch: readonly string[]): Parked | undefined => {
    const found = parked.get(key);
    found?.forget();
    parked.delete(key);
    if (found === undefined || found.watch === watch.join()) return found;
    found.reader.end();
    return undefined;
  };
  const park = (key: string, poll: Parked): void => {
    poll.reader.pause();
    parked.get(key)?.reader.end();
    parked.set(key, poll);
    poll.forget = deps.clock.after(PARKED_MS, () => poll.reader.end());
  };

  return {
    poll: async (principal, request, signal) => {
      const key = `${principal.family} ${request.tab}`;
      const watch = principal.type === 'agent' ? (request.watch ?? []) : [];
      const resumed = resume(key, watch);
      const poll = resumed ?? open(principal, key, watch);
      poll.sink.dropEntries();
      await connect(deps.connect, { reader: poll.reader, sink: poll.sink, isFresh: resumed === undefined }, request);
      await news(deps, poll.sink, signal);
      const events = poll.sink.take();
      if (!events.some(({ event }) => event === 'bye')) park(key, poll);
      return events;
    },
    close: () => {
      for (const { reader } of [...parked.values()]) reader.end();
    },
  };
}

/** Resolves when a sink has news (and a moment has passed for more of it), when the time is over, or when nobody waits any more. */
function news({ clock, longPollMs }: PollsDeps, sink: PollSink, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let cancel = clock.after(longPollMs, () => done());
    const done = (): void => {
      cancel();
      sink.onNews(() => undefined);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const gather = (): void => {
      sink.onNews(() => undefined);
      cancel();
      cancel = clock.after(GATHER_MS, done);
    };
    if (sink.hasNews()) return gather();
    sink.onNews(gather);
    signal.addEventListener('abort', done, { once: true });
  });
}
