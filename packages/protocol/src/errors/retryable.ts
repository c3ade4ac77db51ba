import type { ErrorCode } from './codes.ts';

// Written out beside the table of all codes, which browsers need not carry; a test compares the two.
const RETRYABLE: readonly ErrorCode[] = ['rate_limited', 'internal', 'unavailable', 'busy', 'draining', 'storage_full', 'offline', 'timed_out', 'not_gateway', 'storage_unavailable'];

/** Whether the same request may succeed later; a code newer than this version is final. */
export const isRetryable = (code: ErrorCode): boolean => RETRYABLE.includes(code);
