import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { callerAddress } from './caller-address.ts';

describe('the address of a caller', () => {
  it('is that of the connection when no proxy is trusted, whatever the header claims', () => {
    assert.equal(callerAddress('203.0.113.9', '198.51.100.1', 0), '203.0.113.9');
  });
  it('is what the outermost trusted proxy saw', () => {
    assert.equal(callerAddress('10.0.0.1', '198.51.100.1, 203.0.113.9', 1), '203.0.113.9');
    assert.equal(callerAddress('10.0.0.1', ['198.51.100.1, 203.0.113.9', '10.0.0.2'], 2), '203.0.113.9');
  });
  it('is that of the connection when the header is missing or too short', () => {
    assert.equal(callerAddress('10.0.0.1', undefined, 1), '10.0.0.1');
    assert.equal(callerAddress('10.0.0.1', '203.0.113.9', 2), '10.0.0.1');
  });
  it('has one spelling for IPv4', () => {
    assert.equal(callerAddress('::ffff:203.0.113.9', undefined, 0), '203.0.113.9');
    assert.equal(callerAddress('2001:db8::1', undefined, 0), '2001:db8::1');
    assert.equal(callerAddress(undefined, undefined, 0), undefined);
  });
});
