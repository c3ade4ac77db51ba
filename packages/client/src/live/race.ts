import { FadenError } from '@faden/protocol';

import type { Timers } from '../engine/timers.ts';
import type { Carrier } from './carrier.ts';

/** What {@link createRace} needs. */
export interface RaceDeps {
  readonly timers: Timers;
  readonly stream: Carrier;
  readonly poll: Carrier;
  /** Whether streams were found not to come through here. */
  pollOnly(): boolean;
  /** Something came, for the first time, this way. */
  onWinner(winner: 'stream' | 'poll'): void;
  /** The stream was given up; the poll has brought nothing yet. */
  onGivenUp(): void;
}

const POLL_AFTER_MS = 4000;
const GIVE_UP_MS = 15_000;

/**
 * A carrier that prefers the stream: when nothing comes of it for 4 s, long polls start beside it;
 * whoever delivers first stays, and after 15 s the stream is given up.
 */
export const createRace =
  ({ timers, stream, poll, pollOnly, onWinner, onGivenUp }: RaceDeps): Carrier =>
  (signal, onEvent, onSign) =>
    new Promise((resolve, reject) => {
      const lanes = { stream: new AbortController(), poll: new AbortController() };
      const open = new Set<'stream' | 'poll'>();
      let winner: 'stream' | 'poll' | null = null;
      const cancels: (() => void)[] = [];

      function finish(how: () => void): void {
        for (const cancel of cancels) cancel();
        signal.removeEventListener('abort', onAbort);
        lanes.stream.abort();
        lanes.poll.abort();
        how();
      }
      const onAbort = (): void => finish(resolve);

      function close(lane: 'stream' | 'poll'): void {
        open.delete(lane);
        lanes[lane].abort();
      }

      function giveUp(): void {
        close('stream');
        if (open.size === 0) return finish(() => reject(new FadenError('timed_out', 'Neither stream nor poll brought anything')));
        onGivenUp();
      }

      function start(lane: 'stream' | 'poll', carrier: Carrier): void {
        if (open.has(lane) || lanes[lane].signal.aborted) return;
        open.add(lane);
        const won = (): void => {
          if (winner) return;
          winner = lane;
          for (const cancel of cancels) cancel();
          close(lane === 'stream' ? 'poll' : 'stream');
          onWinner(lane);
        };
        const ended = (how: () => void): void => {
          if (lanes[lane].signal.aborted) return;
          open.delete(lane);
          // While the other may still deliver, one that fails ends nothing.
          if (winner === lane || open.size === 0) finish(how);
        };
        carrier(
          lanes[lane].signal,
          (event) => {
            won();
            if (winner === lane) onEvent(event);
          },
          onSign,
        ).then(
          () => ended(resolve),
          (error: unknown) => {
            // The gateway has no stream for us (where streams cannot be transferred): poll at once.
            if (lane === 'stream' && (error as { code?: string }).code === 'not_acceptable') start('poll', poll);
            ended(() => reject(error));
          },
        );
      }

      signal.addEventListener('abort', onAbort);
      if (signal.aborted) return onAbort();
      if (pollOnly()) return start('poll', poll);
      cancels.push(timers.after(POLL_AFTER_MS, () => start('poll', poll)));
      cancels.push(timers.after(GIVE_UP_MS, giveUp));
      start('stream', stream);
    });
