import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { lengthOf } from './length.ts';
import { clockTime, daysAway, longDay, moment, shortDay, type TimePlace } from './when.ts';

const berlin = (lang: string, now: string): TimePlace => ({ lang, zone: 'Europe/Berlin', now: Date.parse(now) });
const tuesday = '2026-11-24T09:14:00.000Z';

describe('saying when', () => {
  it('counts days on the calendar of the zone, not in hours', () => {
    assert.equal(daysAway(berlin('en', tuesday), '2026-11-23T23:30:00.000Z'), 0);
    assert.equal(daysAway(berlin('en', tuesday), '2026-11-23T22:30:00.000Z'), -1);
    assert.equal(daysAway(berlin('en', tuesday), '2026-11-25T11:00:00.000Z'), 1);
    assert.equal(daysAway(berlin('en', tuesday), '2026-12-24T11:00:00.000Z'), 30);
  });

  it('says only the time today, the weekday this week, the date before', () => {
    assert.equal(moment(berlin('en', tuesday), '2026-11-24T08:05:00.000Z'), '9:05');
    assert.equal(moment(berlin('en', tuesday), '2026-11-23T09:02:00.000Z'), 'Mon 10:02');
    assert.equal(moment(berlin('en', tuesday), '2026-10-02T09:02:00.000Z'), '2 Oct 11:02');
  });

  it('speaks the language asked for', () => {
    assert.equal(longDay(berlin('en', tuesday), '2026-11-25T11:00:00.000Z'), 'Wed 25 Nov');
    assert.match(shortDay(berlin('de', tuesday), '2026-11-25T11:00:00.000Z'), /^Mi/);
    assert.equal(clockTime(berlin('de', tuesday), '2026-11-25T11:00:00.000Z'), '12:00');
  });
});

describe('saying how long', () => {
  it('uses the largest two units worth saying', () => {
    assert.deepEqual(lengthOf(-5), { unit: 'moment' });
    assert.deepEqual(lengthOf(59_999), { unit: 'moment' });
    assert.deepEqual(lengthOf(12 * 60_000), { unit: 'minutes', minutes: 12 });
    assert.deepEqual(lengthOf(100 * 60_000), { unit: 'hours', hours: 1, minutes: 40 });
    assert.deepEqual(lengthOf(49 * 3_600_000), { unit: 'days', days: 2 });
  });
});
