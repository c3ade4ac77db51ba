import assert from 'node:assert/strict';
import { createHash, createHmac, scryptSync } from 'node:crypto';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { fromBase64Url, toBase64Url } from '../core/base64url.ts';
import { createSeededRandom } from '../testing/seeded-random.ts';
import { testPassword, testPasswordHash } from '../testing/test-password.ts';
import { createWebSecrets } from './web-secrets.ts';

const secrets = createWebSecrets({ random: createSeededRandom() });

describe('secrets', () => {
  it('digest and key as every other library does', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ minLength: 32, maxLength: 32 }), (text, key) => {
      assert.equal(Buffer.from(secrets.digest(text)).toString('hex'), createHash('sha256').update(text).digest('hex'));
      assert.deepEqual(secrets.digest(text), secrets.digest(new TextEncoder().encode(text)));
      assert.equal(Buffer.from(secrets.keyed(key, text)).toString('hex'), createHmac('sha256', key).update(text).digest('hex'));
    }));
  });

  it('write bytes as base64url and read them back', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => {
      assert.equal(toBase64Url(bytes), Buffer.from(bytes).toString('base64url'));
      assert.deepEqual(fromBase64Url(toBase64Url(bytes)), Uint8Array.from(bytes));
    }));
  });

  it('know a password by its hash, and no other', async () => {
    assert.equal(await secrets.verifyPassword(testPassword, testPasswordHash), true);
    assert.equal(await secrets.verifyPassword(testPassword.normalize('NFD'), testPasswordHash), true);
    for (const wrong of ['', 'Fünf Faden', `${testPassword} `, testPasswordHash]) assert.equal(await secrets.verifyPassword(wrong, testPasswordHash), false);
  });

  it('know the hashes a server makes', async () => {
    const salt = Buffer.from('sixteen bytes!!!');
    const stored = ['scrypt', 1024, 8, 1, salt.toString('base64url'), scryptSync('words', salt, 32, { N: 1024, r: 8, p: 1 }).toString('base64url')].join('$');
    assert.equal(await secrets.verifyPassword('words', stored), true);
  });

  it('take no malformed hash for anything', async () => {
    for (const stored of ['', 'words', 'plain$words', 'scrypt$2$8$1$short$key', `${testPasswordHash}x`, testPasswordHash.replace('scrypt', 'bcrypt')]) {
      assert.equal(await secrets.verifyPassword(testPassword, stored), false, stored);
    }
  });
});
