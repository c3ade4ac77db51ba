import * as paths from './signs.ts';

/** All our signs by name, for whoever draws them without Lit. */
export const signs = paths;
