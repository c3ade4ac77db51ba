import type { Happening } from '../history/history.ts';
import { announcedLosses } from './announced-losses.ts';
import { authorOrder } from './author-order.ts';
import { bookedIsBooked, callsInOrder, nothingSilent } from './calls.ts';
import { contiguousWindows } from './contiguous-windows.ts';
import { convergence } from './convergence.ts';
import { exactlyOnce, keptIsDelivered } from './exactly-once.ts';
import { keptApart } from './kept-apart.ts';
import { readPositions } from './read-positions.ts';
import { sameAnswers } from './same-answers.ts';
import { erasedStaysErased, sameContent } from './same-content.ts';
import type { Check, Violation } from './violation.ts';

/** Every check of the guarantees, in their order. */
export const allChecks: readonly Check[] = [
  exactlyOnce,
  keptIsDelivered,
  sameContent,
  contiguousWindows,
  authorOrder,
  sameAnswers,
  announcedLosses,
  erasedStaysErased,
  readPositions,
  keptApart,
  callsInOrder,
  nothingSilent,
  bookedIsBooked,
  convergence,
];

/** Everything in a history that the protocol does not allow. */
export const violationsIn = (happenings: readonly Happening[]): readonly Violation[] => allChecks.flatMap((check) => check(happenings));
