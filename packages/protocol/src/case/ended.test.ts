import assert from 'node:assert/strict';
import test from 'node:test';

import { caseStatuses } from '../basics/case-status.ts';
import { isEnded } from './ended.ts';
import { statusMeaning } from './status-meaning.ts';

test('a case is over where it is nobody’s turn, and there nothing comes next', () => {
  for (const status of caseStatuses) {
    assert.equal(isEnded(status), statusMeaning[status].turn === null, status);
    assert.equal(statusMeaning[status].nextStep === 'none', isEnded(status), status);
  }
});
