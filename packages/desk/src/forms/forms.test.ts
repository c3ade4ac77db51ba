import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factSchema } from '@faden/protocol';
import fc from 'fast-check';
import * as v from 'valibot';

import { houseSites } from '../testing/house.ts';
import { dueInWorkingDays, instantFrom } from './due.ts';
import { factName } from './fact-name.ts';

const [bank] = houseSites;

describe('the name of a fact', () => {
  it('is made of its label', () => {
    assert.equal(factName('Zähler Nr. 4'), 'zahler-nr-4');
    assert.equal(factName('  Straße '), 'strasse');
    assert.equal(factName('رقم'), factName('رقم '));
  });

  it('is one the protocol takes, whatever the label', () => {
    const label = fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }).filter((text) => text.trim() !== '');
    fc.assert(fc.property(label, (text) => v.is(factSchema.entries.name, factName(text))));
  });
});

describe('a due time', () => {
  it('ends the working day, past the weekend, as the field writes it', () => {
    assert.ok(bank);
    assert.equal(dueInWorkingDays(bank, 1, Date.parse('2026-11-27T09:00:00.000Z'), 'Europe/Berlin'), '2026-11-30T18:00');
  });

  it('means the wall time of the zone', () => {
    assert.equal(instantFrom('2026-11-30T18:00', 'Europe/Berlin'), '2026-11-30T17:00:00.000Z');
    assert.equal(instantFrom('2026-07-30T18:00:30', 'Europe/Berlin'), '2026-07-30T16:00:00.000Z');
    assert.equal(instantFrom('', 'Europe/Berlin'), undefined);
    assert.equal(instantFrom('2026-1', 'Europe/Berlin'), undefined);
  });
});
