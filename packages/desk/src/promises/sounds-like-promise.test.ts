import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { promisedIn, soundsLikePromise } from './sounds-like-promise.ts';

describe('a sentence that promises something', () => {
  for (const sentence of ['We will send it on paper.', 'I’ll call the branch', 'You will get it as a file today.', 'Wir schicken sie mit der Post.', 'Morgen melde ich mich.', 'Sie erhalten die Rechnung bis Freitag.']) {
    it(`is heard: ${sentence}`, () => assert.equal(soundsLikePromise(`Good morning. ${sentence}`), sentence));
  }

  for (const words of ['Will you send it?', 'Shall we call you?', 'The fee was wrong.', 'Die Rechnung war falsch.', 'Sie haben recht.', '']) {
    it(`is not heard in: ${words || 'nothing'}`, () => assert.equal(soundsLikePromise(words), undefined));
  }

  it('is the first one of several', () => assert.equal(soundsLikePromise('Thank you. We will check. We will call.'), 'We will check.'));

  it('is what is promised, without who promises it', () => {
    assert.equal(promisedIn('We will post the corrected bill on paper.'), 'post the corrected bill on paper');
    assert.equal(promisedIn('Yes, I’ll call you'), 'call you');
    assert.equal(promisedIn('Sie erhalten die Rechnung.'), 'Sie erhalten die Rechnung');
  });

  it('is found fast, however long the draft', () => {
    const begun = performance.now();
    soundsLikePromise('we '.repeat(5000));
    soundsLikePromise('.'.repeat(16_000));
    assert.ok(performance.now() - begun < 50);
  });
});
