import assert from 'node:assert/strict';
import { it } from 'node:test';

import { killRounds } from './testing/kill/kill-rounds.ts';

it('a server killed 20 times while eight people write loses nothing it acknowledged, doubles nothing, and keeps its chain', async (context) => {
  const { acknowledged, interrupted, ...losses } = await killRounds({ rounds: 20, writers: 8, longestMs: 300, random: Math.random });
  assert.deepEqual(losses, { lost: 0, doubled: 0, gaps: 0, broken: 0, disordered: 0 });
  assert.ok(acknowledged >= 20, `only ${acknowledged} commands were acknowledged`);
  assert.ok(interrupted > 5, `only ${interrupted} kills cut a request off`);
  context.diagnostic(`${acknowledged} commands acknowledged, ${interrupted} of 20 kills in the middle of a request`);
});
