import assert from 'node:assert/strict';
import test from 'node:test';

import { promisedAgain, promiseSentences } from './promise-sentences.ts';

test('sentences that promise something are found in both languages, with the time they name', () => {
  for (const [draft, when] of [
    ['We will send the corrected bill by Wednesday.', 'by Wednesday'],
    ["I'll call you tomorrow.", 'tomorrow'],
    ['You will receive a credit within 5 days.', '5 days'],
    ['Wir schicken Ihnen die Rechnung bis Mittwoch.', 'bis Mittwoch'],
    ['Ich kümmere mich darum.', undefined],
    ['Bis 25.11. erhalten Sie die Gutschrift.', '25.11.'],
    ['Morgen melde ich mich um 14:30 Uhr.', 'Morgen'],
  ] as const) {
    const found = promiseSentences(`Good morning. ${draft} Kind regards`);
    assert.deepEqual(found.map((one) => [one.text, one.when]), [[draft, when]], draft);
  }
});

test('what is denied, asked, or depends on something is no promise', () => {
  for (const draft of ['We will not charge you.', 'Will we see?', 'If you like, I will call.', 'Wir können nicht liefern.', 'Wenn Sie möchten, rufe ich an.', 'Thank you for your message.', 'Die Rechnung ist korrekt.', ''])
    assert.deepEqual(promiseSentences(draft), [], draft);
});

const open = [
  { name: 'bill', text: 'You get the corrected bill.' },
  { name: 'meter', text: 'Wir prüfen den Zählerstand Ihrer Wohnung.' },
];

test('a promise that stands already is recognised when it is given again in other words', () => {
  assert.deepEqual(promisedAgain(open, 'We will send the corrected bill by Friday.'), ['bill']);
  assert.deepEqual(promisedAgain(open, 'Wir prüfen morgen den Zählerstand.'), ['meter']);
});

test('another promise, and words that promise nothing, give nothing again', () => {
  for (const draft of ['We will send a new card.', 'The corrected bill is on its way.', 'Wir schicken Ihnen Unterlagen.', '']) assert.deepEqual(promisedAgain(open, draft), [], draft);
});
