import {
  byTurn, correctionAfter, type Handled, type LinePlace, observedRates, type Waited, type WaitingLine, waitingRange, type WaitingRange, waitQuantile,
} from '@faden/protocol';

/** Somebody who stands in the line, as it is known to whoever announces. */
export interface Standing {
  readonly place: LinePlace;
  /** Who waits for words may give up; who waits for a call does not. */
  readonly waitsFor: 'words' | 'call';
}

/** What is said to somebody who comes, and what another estimate would have said. Times in milliseconds. */
export interface Said {
  readonly range: WaitingRange;
  /** The median before it was rounded up. */
  readonly medianMs: number;
  /** The plain queue-length estimate: (n + 1) / (s · μ). */
  readonly plainMs: number;
}

/** Announces waits from what was seen of the day so far, and learns from what became of its words. */
export interface Announcer {
  /** What somebody at this place may be told; nothing where too little is known or nobody answers. */
  say(line: readonly Standing[], place: LinePlace, servers: number, now: number): Said | undefined;
  handled(one: Handled): void;
  waited(one: Waited): void;
  /** A wait has ended, or would have if the person had stayed. */
  learn(upperMs: number, actualMs: number): void;
  /** What it has learnt. */
  correction(): number;
}

/** Makes an announcer that starts with a correction, for example with yesterday's. */
export function createAnnouncer(start = 1): Announcer {
  const handled: Handled[] = [];
  const waited: Waited[] = [];
  let correction = start;
  return {
    say(line, place, servers, now) {
      const rates = observedRates({ handled, waited }, now);
      if (rates === undefined) return undefined;
      const ahead = line.filter((other) => byTurn(other.place, place) < 0);
      // Who waits for a call stays, so the line empties more slowly than its length says.
      const leaving = ahead.length === 0 ? 1 : ahead.filter(({ waitsFor }) => waitsFor === 'words').length / ahead.length;
      const mine: WaitingLine = { ahead: ahead.length, servers, serviceRate: rates.serviceRate, abandonmentRate: rates.abandonmentRate * leaving };
      const range = waitingRange(mine, correction);
      return range && { range, medianMs: waitQuantile(mine, 0.5), plainMs: (mine.ahead + 1) / (servers * mine.serviceRate) };
    },
    handled: (one) => void handled.push(one),
    waited: (one) => void waited.push(one),
    learn: (upper, actual) => void (correction = correctionAfter(correction, { upper, actual })),
    correction: () => correction,
  };
}
