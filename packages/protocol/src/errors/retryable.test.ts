import assert from 'node:assert/strict';
import test from 'node:test';

import { type ErrorCode, errorCodes } from './codes.ts';
import { FadenError } from './faden-error.ts';
import { isRetryable } from './retryable.ts';

test('an error says of every code what the table of all codes says', () => {
  for (const [code, { retryable }] of Object.entries(errorCodes)) {
    assert.equal(isRetryable(code as ErrorCode), retryable, code);
    assert.equal(new FadenError(code as ErrorCode, '').retryable, retryable, code);
  }
});

test('a code that this version does not know is final', () => {
  for (const code of ['moon_phase', 'constructor', '']) assert.equal(isRetryable(code as ErrorCode), false);
});
