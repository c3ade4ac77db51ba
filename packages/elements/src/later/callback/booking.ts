import { type CallWindow, type ErrorCode, FadenError } from '@faden/protocol';
import { numberShape } from './number-shape.ts';
import type { TextKey } from '../../words/catalogue.ts';

/** What stands in the way of a booking: where, why, and what may be done instead, the nearest first. */
export interface Problem {
  readonly field: 'topic' | 'window' | 'number' | 'form';
  readonly says: TextKey;
  /** Other ways as the gateway named them. */
  readonly instead: readonly string[];
  /** The next window that is free. */
  readonly next?: CallWindow;
}

/** What the customer has chosen so far. */
export interface Booking {
  readonly topic: string | undefined;
  readonly choice: 'asap' | 'window';
  readonly window: CallWindow | undefined;
  /** The id of the hold on the window. */
  readonly hold: string | undefined;
  /** As it was typed. */
  readonly number: string;
}

const codes: Readonly<Partial<Record<ErrorCode, TextKey>>> = {
  number_incomplete: 'why_number_incomplete',
  number_impossible: 'why_number_impossible',
  number_special: 'why_number_special',
  number_country: 'why_number_country',
  number_satellite: 'why_number_satellite',
  number_suppressed: 'why_number_suppressed',
  number_in_call: 'why_number_in_call',
  callback_budget: 'why_callback_budget',
  callback_unavailable: 'why_callback_unavailable',
  callback_pending: 'why_callback_pending',
  slot_taken: 'why_slot_taken',
  slot_past: 'why_slot_past',
  slot_unknown: 'why_slot_unknown',
  limit_reached: 'why_limit_reached',
  too_late: 'tooLate',
  callback_ended: 'changeOver',
  callback_taken: 'changeOver',
  rate_limited: 'why_rate_limited',
  storage_full: 'why_storage_full',
  offline: 'why_offline',
  timed_out: 'why_offline',
};

const fieldOf = (code: ErrorCode): Problem['field'] => (code.startsWith('number_') ? 'number' : code.startsWith('slot_') ? 'window' : 'form');

/** What a refusal means for the one who books; writing is named where the gateway named nothing. */
export function problemOf(code: ErrorCode, instead: readonly string[] = ['message']): Problem {
  return { field: fieldOf(code), says: codes[code] ?? 'why_other', instead };
}

/** What an error of the client means for the one who books. */
export const problemOfError = (error: unknown): Problem => (error instanceof FadenError ? problemOf(error.code, error.facts.instead) : problemOf('internal'));

/** What is still missing before it can be booked, the first thing first. */
export function missingIn({ topic, choice, window, number }: Booking): Problem | undefined {
  const missing = (field: Problem['field'], says: TextKey): Problem => ({ field, says, instead: [] });
  if (topic === undefined) return missing('topic', 'missingTopic');
  if (choice === 'window' && window === undefined) return missing('window', 'missingWindow');
  const shape = numberShape(number);
  if (shape === 'empty') return missing('number', 'missingNumber');
  return shape === 'short' ? missing('number', 'why_number_incomplete') : undefined;
}
