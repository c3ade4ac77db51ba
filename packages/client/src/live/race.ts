import { FadenError } from '@faden/protocol';

import type { Timers } from '../engine/timers.ts';
import type { Carrier } from './carrier.ts';

/** The two ways events can come. */
export type Lane = 'stream' | 'poll';

/** What {@link createRace} needs. */
export interface RaceDeps {
  readonly timers: Timers;
  readonly carriers: Readonly<Record<Lane, Carrier>>;
  /** For how many more milliseconds streams need not be tried here; 0 when they may come through. */
  pollOnlyMs(): number;
  /** Something came, for the first time, this way. */
  onWinner(winner: Lane): void;
  /** The stream was given up; the poll has brought nothing yet. */
  onGivenUp(): void;
}

const POLL_AFTER_MS = 4000;
const GIVE_UP_MS = 15_000;

interface Race {
  readonly open: Map<Lane, AbortController>;
  winner: Lane | null;
  readonly cancels: Set<() => void>;
  readonly deps: RaceDeps;
  readonly hear: Parameters<Carrier>;
  /** Ends the whole race. */
  finish(error?: unknown): void;
}

/**
 * A carrier that prefers the stream: when nothing comes of it for 4 s, long polls start beside it;
 * whoever delivers first stays, and after 15 s the stream is given up.
 */
export const createRace =
  (deps: RaceDeps): Carrier =>
  (...hear) =>
    new Promise((resolve, reject) => {
      const [signal] = hear;
      const finish = (error?: unknown): void => {
        cancelAll(race);
        signal.removeEventListener('abort', onAbort);
        for (const lane of [...race.open.keys()]) close(race, lane);
        if (error === undefined) resolve();
        else reject(error);
      };
      const race: Race = { open: new Map(), winner: null, cancels: new Set(), deps, hear, finish };
      const onAbort = (): void => finish();
      signal.addEventListener('abort', onAbort);
      if (signal.aborted) finish();
      else begin(race);
    });

function begin(race: Race): void {
  const { timers, pollOnlyMs, onGivenUp } = race.deps;
  if (pollOnlyMs() > 0) return start(race, 'poll');
  start(race, 'stream');
  race.cancels.add(timers.after(POLL_AFTER_MS, () => start(race, 'poll')));
  race.cancels.add(
    timers.after(GIVE_UP_MS, () => {
      close(race, 'stream');
      if (race.open.size > 0) onGivenUp();
      else race.finish(new FadenError('timed_out', 'Nothing came'));
    }),
  );
}

function start(race: Race, lane: Lane): void {
  if (race.open.has(lane)) return;
  const life = new AbortController();
  race.open.set(lane, life);
  const [, onEvent, onSign] = race.hear;
  const hear: Parameters<Carrier> = [
    life.signal,
    (event) => {
      if (race.winner === null) win(race, lane);
      if (race.winner === lane) onEvent(event);
    },
    onSign,
  ];
  const ended = (error?: unknown): void => {
    if (life.signal.aborted) return;
    race.open.delete(lane);
    // The gateway has no stream for us (where streams cannot be transferred): poll at once.
    if ((error as { readonly code?: string } | undefined)?.code === 'not_acceptable' && lane === 'stream') start(race, 'poll');
    // While the other may still deliver, one that fails ends nothing.
    if (race.winner === lane || race.open.size === 0) race.finish(error);
  };
  race.deps.carriers[lane](...hear).then(() => ended(), ended);
}

function win(race: Race, lane: Lane): void {
  race.winner = lane;
  cancelAll(race);
  for (const other of [...race.open.keys()]) if (other !== lane) close(race, other);
  race.deps.onWinner(lane);
  // When the time is over for which streams are not tried, one is tried again.
  if (lane === 'poll') race.cancels.add(race.deps.timers.after(race.deps.pollOnlyMs(), race.finish));
}

function close(race: Race, lane: Lane): void {
  race.open.get(lane)?.abort();
  race.open.delete(lane);
}

function cancelAll(race: Race): void {
  for (const cancel of race.cancels) cancel();
}
