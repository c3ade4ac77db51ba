import assert from 'node:assert/strict';
import test from 'node:test';

import { contradictions } from './contradictions.ts';
import { figuresIn } from './figures.ts';

const said = [
  { name: 'bill', text: 'Your corrected bill is 89,50 € and is sent by 25 November.' },
  { name: 'notice', text: 'Die Kündigungsfrist beträgt 14 Tage. Der Abschlag liegt bei 1.234,00 Euro.' },
];

test('another amount, date or number beside the same words is found, with the words that say why', () => {
  assert.deepEqual(contradictions(said, 'The bill is 98 €.'), [{ about: 'bill', subject: ['bill'], before: '89,50 €', now: '98 €' }]);
  assert.deepEqual(
    contradictions(said, 'Your bill will be sent by 27 November.').map(({ before, now }) => [before, now]),
    [['25 November', '27 November']],
  );
  assert.deepEqual(
    contradictions(said, 'Ihre Kündigungsfrist: 30 Tage.').map(({ about, before, now }) => [about, before, now]),
    [['notice', '14 Tage', '30 Tage']],
  );
});

test('the same figure written another way is no contradiction', () => {
  for (const draft of ['The bill is 89.50 EUR.', 'Your bill is sent by 2026-11-25.', 'The bill is sent on November 25.', 'Abschlag: 1,234 €', 'Ihre Rechnung (bill) geht am 25.11. raus.'])
    assert.deepEqual(contradictions(said, draft), [], draft);
});

test('another figure about something else, or of another sort, is no contradiction', () => {
  for (const draft of ['The parcel costs 12 €.', 'The bill has 3 pages.', 'Our office opens at 9:00.', 'No figures at all.', ''])
    assert.deepEqual(contradictions(said, draft), [], draft);
});

test('figures are read by their most exact sort, and each stretch of a text counts once', () => {
  assert.deepEqual(
    figuresIn('Am 3.11. um 14:30 Uhr: 12,5 % von 1.200,00 €, 4711 kWh, Zähler 7').map(({ unit, value }) => [unit, value]),
    [['date', '3.11'], ['time', '14:30'], ['percent', '12.5'], ['money', '1200'], ['kwh', '4711'], ['number', '7']],
  );
});

test('of a text without end the beginning is read', () => {
  assert.ok(figuresIn('9.9,'.repeat(16_384)).length <= 2000);
  assert.ok(figuresIn('1'.repeat(65_536)).length <= 4000);
  assert.deepEqual(contradictions([{ name: 'bill', text: 'The bill is 89 €.' }], `${'x '.repeat(3000)}The bill is 98 €.`), []);
});
