import { internalStream, type LiveEvent, type LiveEventName } from '@faden/protocol';

import type { Sink } from './sink.ts';

/** A sink that keeps events until somebody asks. */
export interface PollSink extends Sink {
  /** Whether something is here that is worth an answer at once. */
  hasNews(): boolean;
  /** Everything kept, hello first, which is then forgotten. */
  take(): readonly LiveEvent[];
  /** Forgets the entries, which the next poll's marks will bring again, and keeps the rest. */
  dropEntries(): void;
  /** Forgets what was kept of a case's content, because some of it was removed; the next poll's marks bring what is left. */
  forgetContent(caseId: string): void;
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
    forgetContent: (caseId) => {
      kept = kept.filter((event) => !holdsContentOf(event, caseId));
    },
    onNews: (run) => void (news = run),
  };
}

/** Words stand in entries, and the subject of a case in its row. */
const holdsContentOf = ({ event, data }: LiveEvent, caseId: string): boolean =>
  (event === 'entries' && (data.stream === caseId || data.stream === internalStream(caseId))) || (event === 'inbox' && data.row.id === caseId);
