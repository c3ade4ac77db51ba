import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { createWebSecrets } from '../adapters/web-secrets.ts';
import { createSeededRandom } from '../testing/seeded-random.ts';
import { isGenuine, makeHookToken, readHookToken } from './hook-token.ts';

const secrets = createWebSecrets({ random: createSeededRandom(1) });
const record = { secret: 'ab'.repeat(32) };
const stranger = { secret: 'cd'.repeat(32) };
const subject = fc.record({ case: fc.uuid({ version: 7 }), callback: fc.uuid({ version: 7 }), attempt: fc.integer({ min: 1, max: 255 }) }, { noNullPrototype: true });

describe('the token of a hook', () => {
  it('says which call it is about, and is good for that alone', () => {
    fc.assert(fc.property(subject, subject, (mine, other) => {
      const token = makeHookToken(secrets, record, mine);
      assert.deepEqual(readHookToken(token), mine);
      assert.equal(isGenuine(secrets, record, mine, token), true);
      assert.equal(isGenuine(secrets, record, other, token), JSON.stringify(mine) === JSON.stringify(other));
      assert.equal(isGenuine(secrets, stranger, mine, token), false);
    }));
  });

  it('with one sign changed names nothing or is not genuine', () => {
    fc.assert(fc.property(subject, fc.nat(64), fc.constantFrom('A', 'b', '-', '%'), (mine, place, sign) => {
      const token = makeHookToken(secrets, record, mine);
      const forged = token.slice(0, place) + sign + token.slice(place + 1);
      const named = readHookToken(forged);
      assert.equal(named !== undefined && isGenuine(secrets, record, named, forged), forged === token);
    }));
  });

  it('of another form is none', () => {
    for (const token of ['', 'x', '%', 'A'.repeat(65), 'A'.repeat(67), 'A'.repeat(66)]) assert.equal(readHookToken(token), undefined);
  });
});
