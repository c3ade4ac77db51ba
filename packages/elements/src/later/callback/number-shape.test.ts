import assert from 'node:assert/strict';
import test from 'node:test';

import { exampleNumber, groupNumber, numberShape, saidNumber } from './number-shape.ts';

test('a number is set in groups while it is typed, area code first', () => {
  const typed = [...'03023125017'].map((_, length, all) => groupNumber(all.slice(0, length + 1).join(''), 'DE'));
  assert.deepEqual(typed.slice(0, 3), ['0', '03', '030']);
  assert.deepEqual([typed[3], typed[7], typed.at(-1)], ['030 2', '030 23125', '030 23125 017']);
});

test('numbers of mobile networks, of smaller towns and with the country code are grouped too', () => {
  assert.equal(groupNumber('01701234567', 'DE'), '0170 1234567');
  assert.equal(groupNumber('0221 4710100', 'DE'), '0221 4710100');
  assert.equal(groupNumber('+49 (0)3023125017'.replace('(0)', ''), 'DE'), '+49 30 23125 017');
  assert.equal(groupNumber('00493023125017', 'DE'), '+49 30 23125 017');
});

test('what cannot be read stays as it was typed, and nothing but spaces is ever changed', () => {
  for (const text of ['+33 1 23 45', 'ask me', '030 CALL', '']) assert.equal(groupNumber(text, 'DE'), text);
  assert.equal(groupNumber('030-23125/017', 'FR'), '030-23125/017');
  assert.equal(groupNumber('030-23125/017', 'DE').replace(/ /g, ''), '03023125017');
});

const said = (...[number, beside]: Parameters<typeof saidNumber>): string => saidNumber(number, beside).replace(/\u00a0/g, ' ');

test('a number is said as at home, and with its country code where the other end is in another country', () => {
  assert.equal(said('+493023125017'), '030 23125 017');
  assert.equal(said('+493023125017', '+493023125100'), '030 23125 017');
  assert.equal(said('+493023125100', '+431234567'), '+49 30 23125 100');
  assert.equal(said('+33123456789', '+493023125100'), '+33123456789');
  assert.equal(said('030-23125 017'), '030-23125 017');
  assert.equal(saidNumber('+493023125017').includes(' '), false, 'it never breaks over lines');
});

test('too few digits are short, most numbers are complete, and between them only the gateway can say', () => {
  assert.deepEqual(['', '  ', '030 23125', '030 231251', '030 23125 001'].map(numberShape), ['empty', 'empty', 'short', 'open', 'complete']);
});

test('the example belongs to nobody', () => {
  assert.match(exampleNumber('DE') ?? '', /^030 23125 /);
  assert.equal(exampleNumber('FR'), undefined);
});
