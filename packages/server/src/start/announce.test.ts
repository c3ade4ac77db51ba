import assert from 'node:assert/strict';
import { it } from 'node:test';

import { announce } from './announce.ts';

it('the start says where everything is, the password of a demonstration, and last that it is ready, for programs', () => {
  const origins = { gateway: 'http://localhost:4400', musterbank: 'http://localhost:4401' };
  const lines = announce({ origins, password: 'bade-kiru' }).split('\n');
  assert.deepEqual(lines, [
    'Faden listens.',
    '  index       http://localhost:4400/',
    '  desk        http://localhost:4400/desk/',
    '  docs        http://localhost:4400/docs/',
    '  musterbank  http://localhost:4401/',
    'password: bade-kiru',
    `ready ${JSON.stringify(origins)}`,
    '',
  ]);
  assert.doesNotMatch(announce({ origins }), /password/);
});
