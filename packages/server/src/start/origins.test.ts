import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { hostnamesOf, originFor, originsOf } from './origins.ts';

describe('the origins of a listener', () => {
  it('are all names of this machine when it listens there', () => {
    assert.deepEqual(originsOf(hostnamesOf('127.0.0.1'), 4400), ['http://localhost:4400', 'http://127.0.0.1:4400']);
    assert.deepEqual(originsOf(hostnamesOf('::1'), 80), ['http://localhost:80', 'http://127.0.0.1:80', 'http://[::1]:80']);
  });

  it('are the one name it was given otherwise', () => {
    assert.deepEqual(originsOf(hostnamesOf('192.0.2.7'), 4400), ['http://192.0.2.7:4400']);
    assert.deepEqual(originsOf(hostnamesOf('2001:db8::7'), 4400), ['http://[2001:db8::7]:4400']);
  });

  it('are told to a page by the name it was opened with, a stranger\'s name never', () => {
    const origins = originsOf(hostnamesOf('127.0.0.1'), 4400);
    assert.equal(originFor(origins, new Request('http://127.0.0.1:4401/')), 'http://127.0.0.1:4400');
    assert.equal(originFor(origins, new Request('http://localhost:4401/')), 'http://localhost:4400');
    assert.equal(originFor(origins, new Request('http://evil.example/')), 'http://localhost:4400');
  });
});
