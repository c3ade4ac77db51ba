import type { SeededRandom } from '../time/seeded-random.ts';

/** How bad the network is: probabilities per request or stream, and delays in milliseconds. */
export interface Weather {
  /** The request never arrives, and the connection breaks. */
  readonly drop: number;
  /** The request never arrives, and nothing ever comes back. */
  readonly swallow: number;
  /** The request arrives twice. */
  readonly duplicate: number;
  /** The gateway answers, and the answer is lost. */
  readonly loseAnswer: number;
  /** The request is answered by a page that is not ours (a captive portal). */
  readonly portal: number;
  /** A live stream breaks after a while. */
  readonly cut: number;
  /** A live stream falls silent after a while, and nobody says so. */
  readonly silence: number;
  /** Something in between keeps every stream back until it ends. */
  readonly buffered: boolean;
  /** Longest delay one way. */
  readonly delayMs: number;
}

/** No faults, only distance. */
export const fairWeather: Weather = { drop: 0, swallow: 0, duplicate: 0, loseAnswer: 0, portal: 0, cut: 0, silence: 0, buffered: false, delayMs: 40 };

/**
 * The weather of a seed. Not every fault in every world: each is on in about half of them, so that some worlds
 * are extreme in one way and calm in all others (swarm testing finds more than an even drizzle).
 */
export function weatherOf(random: SeededRandom): Weather {
  const some = (most: number): number => (random.chance(0.5) ? random.fraction() * most : 0);
  return {
    drop: some(0.3),
    swallow: some(0.1),
    duplicate: some(0.3),
    loseAnswer: some(0.3),
    portal: some(0.1),
    cut: some(0.8),
    silence: some(0.5),
    buffered: random.chance(0.15),
    delayMs: random.pick([20, 200, 1000, 3000]),
  };
}
