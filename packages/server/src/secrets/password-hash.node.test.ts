import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { hashPassword, verifyPassword } from './password-hash.ts';

describe('a hashed password', () => {
  it('is recognised, and no other', async () => {
    const hash = await hashPassword('Fünf Fäden');
    assert.equal(await verifyPassword('Fünf Fäden', hash), true);
    assert.equal(await verifyPassword('Fünf Faden', hash), false);
    assert.equal(await verifyPassword('', hash), false);
  });

  it('is the same however the keyboard composes its letters', async () => {
    assert.equal(await verifyPassword('Fu\u0308nf', await hashPassword('F\u00fcnf')), true);
  });

  it('says its cost, never the password, and differs each time', async () => {
    const [one, two] = [await hashPassword('secret words'), await hashPassword('secret words')];
    assert.match(one, /^scrypt\$32768\$8\$1\$/);
    assert.doesNotMatch(one, /secret/);
    assert.notEqual(one, two);
  });

  it('in a form nobody knows answers no', async () => {
    for (const hash of ['', 'secret', '$2b$10$abcdefghijklmnopqrstuv', 'scrypt$32768$8$1$short$key']) assert.equal(await verifyPassword('secret', hash), false);
  });
});
