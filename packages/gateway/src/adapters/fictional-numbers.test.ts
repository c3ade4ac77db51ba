import assert from 'node:assert/strict';
import { it } from 'node:test';

import { fictionalNumbers } from './fictional-numbers.ts';

const read = (text: string, country = 'DE'): string => {
  const found = fictionalNumbers.read(text, country);
  return found.type === 'number' ? `${found.e164} ${found.country} ${found.kind}` : found.type;
};

it('only numbers at which no telephone rings can be called, however they are written', () => {
  for (const text of ['030 23125 001', '+49 30 23125001', '0049 (0)30/23125-001', '+49 (0)30 23125 001']) assert.equal(read(text), '+493023125001 DE fixed', text);
  for (const text of ['069 90009 123', '040 66969 000', '0221 4710 999', '089 99998 042']) assert.match(read(text), /DE fixed$/, text);
  for (const text of ['030 1234567', '0172 1234567', '+43 1 211450', 'abc', '', '23125 001', '030 23125 001 x']) assert.match(read(text), /^(impossible|incomplete)$/, text);
  assert.equal(read('01 23125 001', 'AT'), 'impossible');
});

it('enough of the rest is known to show how numbers are refused', () => {
  assert.deepEqual(['0900 1 123456', '0180 6 123456', '0700 12345678', '+881 6 12345678', '+1 212 555 0123', '030 2'].map((text) => read(text)), [
    '+499001123456 DE premium', '+491806123456 DE shared-cost', '+4970012345678 DE personal', '+881612345678 null mobile', '+12125550123 US fixed-or-mobile', 'incomplete',
  ]);
});
