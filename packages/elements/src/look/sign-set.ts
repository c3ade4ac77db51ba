import * as event from './signs/event-signs.ts';
import * as state from './signs/state-signs.ts';
import * as way from './signs/way-signs.ts';
import * as write from './signs/write-signs.ts';

/** All our signs by name, for whoever draws them without Lit. */
export const signs = { ...event, ...state, ...way, ...write } as const;
