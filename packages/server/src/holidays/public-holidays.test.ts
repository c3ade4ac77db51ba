import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { publicHolidays } from './public-holidays.ts';

const datesOf = (subdivision: string, from: string, days: number): string[] => publicHolidays(subdivision, from, days).map(({ date }) => date);

const BAVARIA_2027 = [
  '2027-01-01', '2027-01-06', '2027-03-26', '2027-03-29', '2027-05-01', '2027-05-06',
  '2027-05-17', '2027-05-27', '2027-10-03', '2027-11-01', '2027-12-25', '2027-12-26',
];
const EASTER = { 2026: '2026-04-05', 2027: '2027-03-28', 2028: '2028-04-16', 2029: '2029-04-01', 2030: '2030-04-21' };

describe('public holidays', () => {
  it('of Bavaria in 2027 are those of its law', () => {
    assert.deepEqual(datesOf('DE-BY', '2027-01-01', 365), BAVARIA_2027);
  });

  it('of North Rhine-Westphalia lack Epiphany', () => {
    assert.deepEqual(datesOf('DE-NW', '2027-01-01', 365), BAVARIA_2027.filter((date) => date !== '2027-01-06'));
  });

  for (const [year, easter] of Object.entries(EASTER)) {
    it(`of ${year} lie around Easter, ${easter}`, () => {
      const dates = datesOf('DE-BY', `${year}-01-01`, 365);
      const from = (days: number): string => new Date(Date.parse(easter) + days * 86_400_000).toISOString().slice(0, 10);
      for (const days of [-2, 1, 39, 50, 60]) assert.ok(dates.includes(from(days)), `Easter ${days} days`);
    });
  }

  it('reach over the turn of the year, the first day included, the last not', () => {
    assert.deepEqual(datesOf('DE-BY', '2026-12-25', 13), ['2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06']);
    assert.deepEqual(datesOf('DE-BY', '2026-12-25', 12), ['2026-12-25', '2026-12-26', '2027-01-01']);
  });

  it('are closed days with their name', () => {
    assert.deepEqual(publicHolidays('DE-BY', '2027-01-06', 1), [{ date: '2027-01-06', closed: true, reason: 'Heilige Drei Könige' }]);
  });

  it('of several days close each of them', () => {
    const eid = publicHolidays('TR', '2027-03-01', 31).filter(({ reason }) => /Ramazan/.test(reason ?? ''));
    assert.ok(eid.length >= 3, JSON.stringify(eid));
    assert.equal(new Set(eid.map(({ date }) => date)).size, eid.length);
  });

  for (const unknown of ['DE-XX', 'XX', '', 'Bayern']) {
    it(`of "${unknown}" are refused with the fix`, () => {
      assert.throws(() => publicHolidays(unknown, '2027-01-01', 10), { code: 'bad_request', message: `No holidays are known for "${unknown}"; use an ISO 3166-2 code such as "DE-BY".` });
    });
  }
});
