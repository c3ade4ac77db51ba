import type { CallWindow } from '../entries/callback-entries.ts';
import type { ErrorCode } from './codes.ts';
import { isRetryable } from './retryable.ts';

/** What may accompany an error: facts for the program, never words of a customer. */
export interface ErrorFacts {
  /** What caused it, for developers. */
  readonly cause?: unknown;
  /** How long to wait before the same request, in milliseconds. */
  readonly retryAfterMs?: number;
  /** The case that goes on where this one ended (`case_ended`). */
  readonly successor?: string;
  /** Where in the request the fault lies, for example `commands[0].body.text`. */
  readonly path?: string;
  /** Other ways to reach somebody, the nearest first, as the gateway named them (`another-window`, `message`, …). */
  readonly instead?: readonly string[];
  /** What stands in the way or is not there, by name: open promises and callbacks, unanswered points, absent fields. */
  readonly missing?: readonly string[];
  /** The next window that is free (`slot_taken`). */
  readonly next?: CallWindow;
}

/** The one error class of Faden. `message` is for developers and holds no secret; words for people come from the catalogue, by `code`. */
export class FadenError extends Error {
  override readonly name = 'FadenError';
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: ErrorCode, message: string, facts: ErrorFacts = {}) {
    super(message, { cause: facts.cause });
    this.code = code;
    this.facts = facts;
  }

  /** Whether the same request may succeed later. */
  get retryable(): boolean {
    return isRetryable(this.code);
  }
}
