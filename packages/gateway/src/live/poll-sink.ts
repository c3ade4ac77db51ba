import type { LiveEvent, LiveEventName } from '@faden/protocol';

import type { Sink } from './sink.ts';

/** A sink that keeps events until somebody asks. */
export interface PollSink extends Sink {
  /** Whether something is here that is worth an answer at once. */
  hasNews(): boolean;
  /** Everything kept, hello first, which is then forgotten. */
  take(): readonly LiveEvent[];
  /** Forgets the entries, which the next poll's marks will bring again, and keeps the rest. */
  dropEntries(): void;
  /** Called at every piece of news, and when the sink is closed. */
  onNews(run: () => void): void;
}

const MOST_KEPT = 500;
// Every poll begins with these; they are no reason to answer.
const quiet: ReadonlySet<LiveEventName> = new Set(['hello', 'heartbeat']);

/** An empty sink for long polls. */
export function createPollSink(): PollSink {
  let kept: LiveEvent[] = [];
  let news: () => void = () => undefined;
  return {
    isReady: () => kept.length < MOST_KEPT,
    send: (event) => {
      kept.push(event);
      if (!quiet.has(event.event)) news();
    },
    onReady: () => undefined,
    close: () => news(),
    hasNews: () => kept.some(({ event }) => !quiet.has(event)),
    take: () => {
      const taken = kept.splice(0);
      return [...taken.filter(({ event }) => event === 'hello'), ...taken.filter(({ event }) => event !== 'hello')];
    },
    dropEntries: () => {
      kept = kept.filter(({ event }) => event !== 'entries' && event !== 'reset' && !quiet.has(event));
    },
    onNews: (run) => void (news = run),
  };
}
