import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { ambiguous, dayHours, oneInstant, skipped } from './fixtures/clock-changes.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, dateOfWall, dayLength, instantOf, isTimeZone, localTimeAt, offsetAt, wallAt } from './zone.ts';

const zone = fc.constantFrom(
  'Europe/Berlin',
  'Europe/London',
  'Europe/Lisbon',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Atlantic/Azores',
  'America/Havana',
  'UTC',
);
const instant = fc.date({ min: new Date('2005-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }).map(Number);

test('an ambiguous time means the earlier instant', () => {
  for (const { local, earlier, later } of ambiguous) {
    assert.equal(instantOf('Europe/Berlin', local), Date.parse(earlier));
    assert.equal(localTimeAt('Europe/Berlin', Date.parse(later)), local);
  }
});

test('a skipped time moves forward by the gap', () => {
  for (const { local, resolved } of skipped) assert.equal(instantOf('Europe/Berlin', local), Date.parse(resolved));
  assert.equal(instantOf('Australia/Lord_Howe', '2026-10-04T02:15'), Date.parse('2026-10-04T02:45:00+11:00'));
  assert.equal(instantOf('Pacific/Apia', '2011-12-30T10:00'), Date.parse('2011-12-31T10:00:00+14:00'));
});

test('a day has 23, 24 or 25 hours, and a date that was skipped has none', () => {
  for (const [date, hours] of Object.entries(dayHours)) assert.equal(dayLength('Europe/Berlin', date), hours * HOUR_MS, date);
  assert.equal(dayLength('Pacific/Apia', '2011-12-30'), 0);
});

test('one instant has its reading in every zone', () => {
  for (const [name, local] of Object.entries(oneInstant.local)) {
    assert.equal(localTimeAt(name, Date.parse(oneInstant.at)), local);
    assert.equal(instantOf(name, local), Date.parse(oneInstant.at));
  }
});

test('reading the clock and resolving the reading lead back, or to the first of two such moments', () => {
  fc.assert(
    fc.property(zone, instant, (name, at) => {
      const minute = at - (at % MINUTE_MS);
      const back = instantOf(name, localTimeAt(name, minute));
      assert.ok(back <= minute && minute - back <= 2 * HOUR_MS, `${name} ${new Date(minute).toISOString()}`);
      assert.equal(localTimeAt(name, back), localTimeAt(name, minute));
    }),
    { numRuns: 1000 },
  );
});

test('all days of a year together have the length of the year, in every zone', () => {
  fc.assert(
    fc.property(zone, fc.integer({ min: 2006, max: 2036 }), (name, year) => {
      const first = Date.UTC(year, 0, 1);
      const days = (Date.UTC(year + 1, 0, 1) - first) / DAY_MS;
      let sum = 0;
      for (let day = 0; day < days; day++) sum += dayLength(name, dateOfWall(first + day * DAY_MS));
      assert.equal(sum, instantOf(name, `${year + 1}-01-01T00:00`) - instantOf(name, `${year}-01-01T00:00`));
    }),
    { numRuns: 25 },
  );
});

test('offsets are known before 1970 and between two seconds', () => {
  assert.equal(offsetAt('Europe/Berlin', Date.parse('1960-07-01T00:00:00.999Z')), HOUR_MS);
  assert.equal(wallAt('UTC', -1), -1);
});

test('a zone is known or not', () => {
  assert.ok(isTimeZone('Europe/Berlin'));
  assert.ok(!isTimeZone('Europe/Musterstadt'));
});
