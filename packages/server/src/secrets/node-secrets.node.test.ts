import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createWebSecrets } from '@faden/gateway';

import { createNodeSecrets } from './node-secrets.ts';
import { hashPassword } from './password-hash.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('secrets by Node', () => {
  const node = createNodeSecrets();
  const web = createWebSecrets({ random: (length) => new Uint8Array(length) });

  it('digest as those of a page do, text and bytes alike', () => {
    for (const text of ['', 'abc', 'Zähler 4711 🧵', 'x'.repeat(10_000)]) {
      assert.equal(hex(node.digest(text)), hex(web.digest(text)));
      assert.equal(hex(node.digest(new TextEncoder().encode(text))), hex(web.digest(text)));
      assert.equal(hex(node.keyed(new Uint8Array([1, 2, 3]), text)), hex(web.keyed(new Uint8Array([1, 2, 3]), text)));
    }
  });

  it('know a password hashed on either side', async () => {
    const hash = await hashPassword('Fünf Fäden');
    assert.equal(await node.verifyPassword('Fünf Fäden', hash), true);
    assert.equal(await web.verifyPassword('Fünf Fäden', hash), true);
    assert.equal(await node.verifyPassword('Fuenf Faeden', hash), false);
  });

  it('never give the same bytes twice, of any length', () => {
    const drawn = Array.from({ length: 3_000 }, (_, place) => node.random(16 + (place % 5)));
    assert.equal(new Set(drawn.map(hex)).size, drawn.length);
    assert.deepEqual(drawn.map(({ length }) => length), drawn.map((_, place) => 16 + (place % 5)));
    assert.equal(node.random(100_000).length, 100_000);
    assert.ok(drawn.every((bytes) => bytes.some((byte) => byte !== 0)));
  });
});
