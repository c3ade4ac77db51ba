import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { phoneNumbers } from './phone-numbers.ts';

const read = (text: string, country = 'DE'): string => {
  const found = phoneNumbers.read(text, country);
  return found.type === 'number' ? `${found.e164} ${found.country} ${found.kind}` : found.type;
};

describe('a number is read as the people of its country write it', () => {
  const cases: readonly (readonly [text: string, found: string])[] = [
    ['030 23125 001', '+493023125001 DE fixed'],
    ['0049 30 23125001', '+493023125001 DE fixed'],
    ['+49 (0)30 23125001', '+493023125001 DE fixed'],
    ['0172 9925904', '+491729925904 DE mobile'],
    ['0900 1 123456', '+499001123456 DE premium'],
    ['0137 7123456', '+491377123456 DE premium'],
    ['01806 123456', '+491806123456 DE shared-cost'],
    ['0700 12345678', '+4970012345678 DE personal'],
    ['0800 3301000', '+498003301000 DE toll-free'],
    ['+43 1 211 450', '+431211450 AT fixed'],
    ['+881 6 12345678', '+881612345678 null mobile'],
    ['+882 16 12345678', '+8821612345678 null voip'],
    ['030 2', 'incomplete'],
    ['110', 'incomplete'],
    ['032 22123456', 'impossible'],
    ['116116', 'impossible'],
    ['030 23125 001 ext. 5', 'impossible'],
    ['call 030 23125 001', 'impossible'],
    ['abc', 'impossible'],
    ['', 'impossible'],
  ];
  for (const [text, found] of cases) it(`${text || 'nothing'} is ${found}`, () => assert.equal(read(text), found));

  it('by the country that is asked about, and in full wherever one asks', () => {
    assert.equal(read('01 211 450', 'AT'), '+431211450 AT fixed');
    assert.equal(read('+49 30 23125001', 'AT'), '+493023125001 DE fixed');
    assert.equal(read('+49 30 23125001', 'XX'), '+493023125001 DE fixed');
    assert.equal(read('030 23125001', 'XX'), 'impossible');
  });
});
