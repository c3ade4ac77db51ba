/** How many asked for a human, and what became of them. Within: by the threshold, which is part of every figure. */
export interface Offered {
  readonly answered: number;
  readonly answeredWithin: number;
  /** Gave up waiting. */
  readonly abandoned: number;
  readonly abandonedWithin: number;
  /** Gave up within the first seconds, before anybody could have answered. */
  readonly abandonedAtOnce: number;
  /** Chose to be called back, place kept; neither answered nor abandoned. */
  readonly converted: number;
  /** Still waits, for longer than the threshold. */
  readonly waiting: number;
}

/** The six ways a share is made of the same counts: numerator and denominator of each. */
export type ServiceLevels = Readonly<Record<'strict' | 'f1' | 'f2' | 'f3' | 'f4' | 'f5', readonly [count: number, of: number]>>;

/**
 * The service level by every formula in use. `strict` is ours: whoever asked stays in the denominator. The others are for
 * comparison with contracts that use them: `f1` counts early hang-ups as successes, `f2` leaves out all who gave up,
 * `f3` is the classic one, `f4` leaves out early hang-ups, `f5` credits only those of the first seconds.
 */
export function serviceLevels({ answered, answeredWithin, abandoned, abandonedWithin, abandonedAtOnce, converted, waiting }: Offered): ServiceLevels {
  const stayed = answered + abandoned;
  return {
    strict: [answeredWithin, stayed + converted + waiting],
    f1: [answeredWithin + abandonedWithin, stayed],
    f2: [answeredWithin, answered],
    f3: [answeredWithin, stayed],
    f4: [answeredWithin, stayed - abandonedWithin],
    f5: [answeredWithin + abandonedAtOnce, stayed],
  };
}

/** Who gave up, of all who asked; `net` leaves out those of the first seconds on both sides. */
export function abandonment({ answered, abandoned, abandonedAtOnce, converted, waiting }: Offered): Readonly<Record<'all' | 'net', readonly [count: number, of: number]>> {
  const offered = answered + abandoned + converted + waiting;
  return { all: [abandoned, offered], net: [abandoned - abandonedAtOnce, offered - abandonedAtOnce] };
}
