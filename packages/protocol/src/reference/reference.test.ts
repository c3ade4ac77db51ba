import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { makeReference, parseReference, REFERENCE_RANDOM_BYTES, REFERENCE_SYMBOLS } from './reference.ts';

const symbol = fc.constantFrom(...REFERENCE_SYMBOLS);
const prefix = fc.constantFrom('MB', 'SM', 'RDG', 'MUST');
const reference = fc
  .tuple(prefix, fc.uint8Array({ minLength: REFERENCE_RANDOM_BYTES, maxLength: REFERENCE_RANDOM_BYTES }))
  .map(([site, random]) => makeReference(site, random));

test('the example of the manual is a valid reference', () => {
  assert.equal(parseReference('MB-7F3K-92Q'), 'MB-7F3K-92Q');
});

test('what was made is parsed back, however it was typed', () => {
  fc.assert(
    fc.property(reference, (made) => {
      assert.match(made, /^[A-Z]{2,4}-.{4}-.{3}$/);
      assert.equal(parseReference(made), made);
      assert.equal(parseReference(` ${made.toLowerCase().replaceAll('-', ' ')} `), made);
      assert.equal(parseReference(made.replaceAll('-', '')), made);
      assert.equal(parseReference(made.replaceAll('-', '–')), made);
    }),
  );
});

test('every single wrong symbol is found, in the prefix too', () => {
  fc.assert(
    fc.property(reference, fc.nat(), symbol, (made, at, wrong) => {
      const places = [...made].flatMap((sign, place) => (sign === '-' ? [] : [place]));
      const place = places[at % places.length] ?? 0;
      fc.pre(made[place] !== wrong);
      assert.equal(parseReference(made.slice(0, place) + wrong + made.slice(place + 1)), undefined);
    }),
    { numRuns: 2000 },
  );
});

test('every swap of neighbours is found, across the dashes too', () => {
  fc.assert(
    fc.property(reference, (made) => {
      const signs = [...made.replaceAll('-', '')];
      for (let place = 1; place < signs.length; place++) {
        if (signs[place] === signs[place - 1]) continue;
        const swapped = signs.with(place, signs[place - 1] ?? '').with(place - 1, signs[place] ?? '');
        assert.equal(parseReference(swapped.join('')), undefined);
      }
    }),
    { numRuns: 500 },
  );
});

test('signs outside the alphabet are read as what they look like', () => {
  assert.equal(parseReference('mb 7f3k 920'), 'MB-7F3K-92Q');
  assert.equal(parseReference('MB-1F3K-92O'), 'MB-7F3K-92Q');
});

test('what is no reference is refused without a guess', () => {
  for (const text of ['', 'MB', 'MB-7F3K-92', 'MB-7F3K-92QQ', '77-7F3K-92Q', 'MB-7F3K-9LQ', 'MB-7F3K-92R', '💥'.repeat(9)]) {
    assert.equal(parseReference(text), undefined, text);
  }
});
