import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { refusalKey } from '../refusal/refusal-key.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { sayIn } from './use-words.ts';

const holes = (message: unknown): string[] => [...new Set([...JSON.stringify(message).matchAll(/\{\w+\}/g)].map(([hole]) => hole))].toSorted();

describe('the words of the desk', () => {
  it('are complete in German, with the same parts in each text', () => {
    assert.deepEqual(Object.keys(de).toSorted(), Object.keys(en).toSorted());
    for (const [key, text] of Object.entries(en)) assert.deepEqual(holes(de[key as keyof typeof en]), holes(text), key);
  });

  it('shout nowhere and leave no text empty', () => {
    for (const [key, text] of [...Object.entries(en), ...Object.entries(de)]) {
      assert.doesNotMatch(JSON.stringify(text), /!/, key);
      assert.notEqual(text, '', key);
    }
  });

  it('are filled and counted by their language', () => {
    assert.equal(sayIn('en')('closedHint', { n: 1 }), 'The customer’s words open it again for 1 day.');
    assert.equal(sayIn('de')('closedHint', { n: 90 }), 'Schreibt der Kunde, öffnet sich der Vorgang wieder, 90 Tage lang.');
  });

  it('say every refusal, those without a text of their own in general', () => {
    assert.equal(refusalKey('handover_pending'), 'refused_handover_pending');
    assert.equal(refusalKey('draining'), 'refused_other');
  });
});
