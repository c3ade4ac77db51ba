import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { initialState } from '@faden/protocol';

import { createCodeOnNeed } from './code-on-need.ts';

describe('code as a browser gets it', () => {
  it('holds nothing of calls before somebody looks at them', () => {
    assert.ok(createCodeOnNeed().parts.bring(initialState, ['callback.request']) instanceof Promise);
  });

  it('has all that a call asked for offline takes, once windows were looked at', async () => {
    const code = createCodeOnNeed();
    await code.callbacks();
    assert.equal(code.parts.bring(initialState, ['callback.request', 'callback.requested']), undefined);
    assert.ok('callback.request' in code.parts.rules);
  });
});
