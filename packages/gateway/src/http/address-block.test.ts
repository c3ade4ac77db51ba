import assert from 'node:assert/strict';
import { it } from 'node:test';

import { addressBlock } from './address-block.ts';

const blocks: Readonly<Record<string, string>> = {
  '203.0.113.7': '203.0.113.0/24',
  '203.0.113.255': '203.0.113.0/24',
  '::ffff:203.0.113.7': '203.0.113.0/24',
  '::FFFF:203.0.113.7': '203.0.113.0/24',
  '2001:db8:1:2:3:4:5:6': '2001:db8:1::/48',
  '2001:0DB8:0001::1': '2001:db8:1::/48',
  '2001:db8::1': '2001:db8:0::/48',
  '::1': '0:0:0::/48',
  'fe80::1%eth0': 'fe80:0:0::/48',
};

for (const [address, block] of Object.entries(blocks)) it(`${address} is in ${block}`, () => assert.equal(addressBlock(address), block));

it('one block is one, however its addresses are written', () => {
  const spellings = ['2001:db8:0:1::7', '2001:0db8:0000:0001:0000:0000:0000:0007', '2001:DB8::1:0:0:0:7'];
  assert.equal(new Set(spellings.map(addressBlock)).size, 1);
});
