import { callbacks } from './callbacks.ts';
import { changes } from './changes.ts';
import { outcome } from './outcome.ts';
import type { Part } from './part.ts';
import type { PartName } from './part-of.ts';
import { referrals } from './referrals.ts';
import { understanding } from './understanding.ts';

/** Every part, for whoever has them all at hand: the gateway, the desk, tests. */
export const allParts = { callbacks, changes, outcome, referrals, understanding } satisfies Readonly<Record<PartName, Part>>;
