import { callbacks } from './callbacks.ts';
import { changes } from './changes.ts';
import { commitments } from './commitments.ts';
import { outcome } from './outcome.ts';
import type { Part } from './part.ts';
import type { PartName } from './part-of.ts';
import { purpose } from './purpose.ts';
import { referrals } from './referrals.ts';
import { truth } from './truth.ts';
import { understanding } from './understanding.ts';

/** Every part, for whoever has them all at hand: the gateway, the desk, tests. */
export const allParts = { callbacks, changes, commitments, outcome, purpose, referrals, truth, understanding } satisfies Readonly<Record<PartName, Part>>;
