import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { maskNumbers } from './mask-numbers.ts';

/** The digit that makes a number right by Luhn's rule: the one of ten that a card reader takes. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, sign, place) => total + (place % 2 === 0 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(sign)]! : Number(sign)), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** A German IBAN for these 18 digits. */
function germanIban(digits: string): string {
  const rest = Number(BigInt(`${digits}131400`) % 97n);
  return `DE${String(98 - rest).padStart(2, '0')}${digits}`;
}

const digitsOf = (count: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count });
const cards = fc.oneof(
  digitsOf(14).map((rest) => withCheckDigit(`4${rest}`)),
  fc.tuple(fc.constantFrom('51', '55', '2221', '2720'), digitsOf(13)).map(([begin, rest]) => withCheckDigit((begin + rest).slice(0, 15))),
  fc.tuple(fc.constantFrom('34', '37'), digitsOf(12)).map(([begin, rest]) => withCheckDigit(begin + rest)),
  fc.tuple(fc.constantFrom('36', '38', '300'), digitsOf(11)).map(([begin, rest]) => withCheckDigit((begin + rest).slice(0, 13))),
);
const ibans = digitsOf(18).map(germanIban);
const spacers = fc.constantFrom('', ' ', '-', '\u00a0', '\u2013');
const inGroups = (number: string, size: number, spacer: string): string => (number.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(spacer);
const written = (numbers: fc.Arbitrary<string>) => fc.tuple(numbers, spacers, fc.integer({ min: 2, max: 6 })).map(([number, spacer, size]) => inGroups(number, size, spacer));
const around = fc.constantFrom('', 'Card: ', 'Meine Nummer ist ', '12 ', '(', 'Zähler 45123, ');
const behind = fc.constantFrom('', '.', ' bis 12/27', ', thanks', ')', '\n4711');
const bare = (text: string): string => text.replace(/[^A-Z0-9]/g, '');

describe('numbers of cards', () => {
  it('are masked up to their last four digits, however they are written, and the rest of the words stays', () => {
    fc.assert(fc.property(written(cards), around, behind, (number, before, after) => {
      const masked = maskNumbers(before + number + after);
      assert.ok(masked.startsWith(before) && masked.endsWith(after), masked);
      assert.equal(bare(masked.slice(before.length, masked.length - after.length)), 'X'.repeat(bare(number).length - 4) + bare(number).slice(-4));
    }));
  });

  it('are masked one after another', () => {
    assert.equal(maskNumbers('4111 1111 1111 1111 or 5555-5555-5555-4444, or 378282246310005'), 'XXXX XXXX XXXX 1111 or XXXX-XXXX-XXXX-4444, or XXXXXXXXXXX0005');
    assert.equal(maskNumbers('4111 1111 1111 1111 12/26 123'), 'XXXX XXXX XXXX 1111 12/26 123');
  });

  it('with a wrong check digit are no cards', () => {
    // In groups of four and more, so that no part of it is long enough for a card of its own.
    fc.assert(fc.property(fc.tuple(cards, spacers, fc.integer({ min: 4, max: 6 })).map(([card, spacer, size]) => inGroups(card, size, spacer)), (number) => {
      const wrong = number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10);
      assert.equal(maskNumbers(wrong), wrong);
    }));
  });
});

describe('IBANs', () => {
  it('are masked but for their country and their last four characters', () => {
    fc.assert(fc.property(written(ibans), around, behind, fc.boolean(), (number, before, after, small) => {
      const typed = small ? number.toLowerCase() : number;
      const masked = maskNumbers(before + typed + after);
      assert.ok(masked.startsWith(before) && masked.endsWith(after), masked);
      const middle = masked.slice(before.length, masked.length - after.length);
      assert.equal(bare(middle.toUpperCase()), `DE${'X'.repeat(16)}${bare(number).slice(-4)}`);
    }));
  });

  it('of every country are known by their length and check digits', () => {
    for (const iban of ['GB29 NWBK 6016 1331 9268 19', 'NL91ABNA0417164300', 'FR14 2004 1010 0505 0001 3M02 606', 'NO93-8601-1117-947', 'MT84MALT011000012345MTLCAST001S', 'CH9300762011623852957']) {
      assert.notEqual(maskNumbers(`Bitte auf ${iban} überweisen`), `Bitte auf ${iban} überweisen`, iban);
    }
    for (const other of ['DE88 3704 0044 0532 0130 00', 'DE89 3704 0044 0532 0130', 'XX89 3704 0044 0532 0130 00', 'DE89 3704 0044 0532 0130 00A', 'ZDE89370400440532013000']) assert.equal(maskNumbers(other), other);
  });
});

describe('what is neither', () => {
  it('stays as it is: telephone numbers of any country', () => {
    const phones = fc.tuple(fc.constantFrom('+', '00', '0', '+49 ', '+43/'), fc.integer({ min: 1, max: 9 }), digitsOf(12), fc.integer({ min: 6, max: 12 }), fc.integer({ min: 2, max: 6 }), spacers)
      .map(([begin, first, rest, length, size, spacer]) => begin + inGroups(`${first}${rest.slice(0, length)}`, size, spacer));
    fc.assert(fc.property(phones, (phone) => assert.equal(maskNumbers(`Call ${phone} please`), `Call ${phone} please`)));
  });

  it('stays as it is: references, meters and readings, dates, amounts', () => {
    const samples = ['MB-7F3K-92Q', 'VN4111111111111111', '4111111111111111A', 'DE0001234567890123456789012345678901', '1 EMH00 1234 5678', 'Zählerstand 045123,7 kWh', '2026-11-21 17:00 2026-11-22 18:00', '98,50 EUR', 'Rechnung 20261121123456'];
    for (const sample of samples) assert.equal(maskNumbers(sample), sample);
  });

  it('stays as it is: readings beside each other, and any number too short or too long for a card', () => {
    const readings = fc.array(digitsOf(8), { minLength: 2, maxLength: 6 }).map((list) => list.join(' '));
    fc.assert(fc.property(readings, (text) => assert.equal(maskNumbers(text), text)));
    const others = fc.oneof(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 20, max: 40 })).chain(digitsOf);
    fc.assert(fc.property(others, (text) => assert.equal(maskNumbers(text), text)));
  });
});

describe('masking', () => {
  it('keeps the length of any text', () => {
    const texts = fc.array(fc.oneof(written(cards), written(ibans), fc.string({ unit: 'grapheme', maxLength: 8 }), fc.string({ unit: fc.constantFrom(...'0123456789 -X+'), maxLength: 20 })), { maxLength: 6 }).map((parts) => parts.join(' '));
    fc.assert(fc.property(texts, (text) => assert.equal(maskNumbers(text).length, text.length)));
  });

  it('changes nothing the second time, so that it may be done on the way as well', () => {
    const texts = fc.array(fc.oneof(written(cards), written(ibans)), { maxLength: 4 }).map((parts) => parts.join(' und '));
    fc.assert(fc.property(texts, (text) => assert.equal(maskNumbers(maskNumbers(text)), maskNumbers(text))));
  });

  it('takes a text of 16 KiB of any kind without delay', () => {
    for (const hostile of ['4 ', '4', 'DE89', 'DE89 ', '1- ', '4111 1111 1111 1112 ', ' ', 'X ']) {
      const began = performance.now();
      maskNumbers(hostile.repeat(Math.ceil(16_384 / hostile.length)));
      assert.ok(performance.now() - began < 500, hostile);
    }
  });
});
