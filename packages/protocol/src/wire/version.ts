/** The version of what crosses the wire; additive only within a number. What each brought stands in `version-history.ts`. */
export const PROTOCOL = 1;

/** The version of `decide` and `evolve`. A newer one at the gateway makes local verdicts hints and its snapshot the truth. */
export const RULES = 1;
