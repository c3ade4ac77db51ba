import type { Clock } from '@faden/gateway';
import { type Calendar, hoursAt } from '@faden/protocol';

/** A clock that can be moved forward; its timers run as ever. */
export interface MovableClock extends Clock {
  /** Moves to the next moment at which a calendar is open or closed; stays where it is already so, or never will be. */
  moveTo(hours: 'open' | 'closed', calendar: Calendar): void;
  /** Moves on by so many milliseconds. */
  putForward(ms: number): void;
}

/** Makes a movable clock over a real one. It never moves back. */
export function createMovableClock(clock: Clock): MovableClock {
  let ahead = 0;
  const now = (): number => clock.now() + ahead;
  return {
    now,
    after: clock.after,
    putForward: (ms) => void (ahead += ms),
    moveTo: (hours, calendar) => {
      const present = hoursAt(calendar, now());
      const change = present.state === 'open' ? present.until : present.opens;
      if (present.state !== hours && change !== undefined) ahead += change - now() + 60_000;
    },
  };
}
