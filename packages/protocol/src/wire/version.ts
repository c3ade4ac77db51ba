/**
 * What each protocol number brought; additive only within a number.
 * 1: sites, sessions, cases, commands, entries, live stream and long poll, signals, files, desk sign-in and inbox.
 */
export const PROTOCOL = 1;

/** The version of `decide` and `evolve`. A newer one at the gateway makes local verdicts hints and its snapshot the truth. */
export const RULES = 1;
