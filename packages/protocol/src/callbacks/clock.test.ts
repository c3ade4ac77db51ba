import assert from 'node:assert/strict';
import test from 'node:test';

import type { EntryBodies } from '../entries/entry.ts';
import { type CaseBench, openedBench } from '../testing/case-bench.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/zone.ts';

const number = '030 23125 001';
const window = { start: '2026-11-23T10:00', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' };
const dueAt = '2026-11-23T09:30:00.000Z';

const scheduled = (bench: CaseBench): string => bench.must('petra', 'callback.request', { number, window });
function dialled(bench: CaseBench, callback = bench.must('petra', 'callback.request', { number })): string {
  bench.must('aylin', 'callback.accept', { callback });
  bench.must('aylin', 'callback.dial', { callback });
  return callback;
}
const onlyItem = ({ state }: CaseBench) => Object.values(state.callbacks)[0];
const alarms = (bench: CaseBench): readonly string[] => bench.internal.map(({ body }) => (body as EntryBodies['alarm.raised']).code);

ruleTable('callback.miss', [
  {
    it: 'apologises, tells the supervisor, and puts the callback at the head of the line',
    given: (bench) => {
      const callback = scheduled(bench);
      bench.pass(90 * MINUTE_MS);
      return { callback, dueAt };
    },
    by: 'clock',
    yields: ['callback.missed', 'callback.queued', 'notice.posted', '!alarm.raised'],
    then: (bench) => {
      assert.deepEqual([onlyItem(bench)?.status, onlyItem(bench)?.reason, onlyItem(bench)?.priority, onlyItem(bench)?.to], ['queued', 'missed', true, null]);
      assert.deepEqual(alarms(bench), ['callback-missed']);
    },
  },
  {
    it: 'does not say missed where somebody had tried, and still goes on',
    given: (bench) => {
      const callback = scheduled(bench);
      bench.pass(HOUR_MS);
      dialled(bench, callback);
      bench.must('aylin', 'callback.report', { callback, attempt: 1, result: 'no-answer' });
      bench.pass(30 * MINUTE_MS);
      return { callback, dueAt };
    },
    by: 'clock',
    yields: ['callback.queued', '!alarm.raised'],
  },
  { it: 'waits for the end of the window', given: (bench) => ({ callback: scheduled(bench), dueAt }), by: 'clock', refused: 'nothing_to_answer' },
  {
    it: 'knows nothing of a callback that was cancelled',
    given: (bench) => {
      const callback = scheduled(bench);
      bench.must('petra', 'callback.cancel', { callback, reason: 'customer' });
      return { callback, dueAt };
    },
    by: 'clock',
    refused: 'callback_ended',
  },
]);

ruleTable('callback.give-up-waiting', [
  {
    it: 'shows the attempt as unknown and tries again by policy',
    given: (bench) => {
      const callback = dialled(bench);
      bench.pass(10 * MINUTE_MS);
      return { callback, attempt: 1, dueAt: '2026-11-23T08:10:00.000Z' };
    },
    by: 'clock',
    yields: ['callback.attempted'],
    then: (bench) => {
      assert.deepEqual([bench.entries.at(-1)?.body?.['result'], bench.entries.at(-1)?.body?.['dialledAt']], ['unknown', '2026-11-23T08:00:00.000Z']);
      assert.equal(onlyItem(bench)?.nextTryAt, '2026-11-23T08:25:00.000Z');
    },
  },
  { it: 'waits ten minutes', given: (bench) => ({ callback: dialled(bench), attempt: 1, dueAt }), by: 'clock', refused: 'nothing_to_answer' },
  {
    it: 'leaves alone a call that somebody has answered',
    given: (bench) => {
      const callback = dialled(bench);
      bench.must('aylin', 'callback.connect', { callback, attempt: 1 });
      bench.pass(HOUR_MS);
      return { callback, attempt: 1, dueAt };
    },
    by: 'clock',
    refused: 'nothing_to_answer',
  },
]);

test('the clock alone finds every window that went by, also after a day without it', () => {
  const bench = openedBench();
  scheduled(bench);
  bench.pass(DAY_MS).tick();
  assert.deepEqual(bench.kinds().slice(-3), ['callback.missed', 'callback.queued', 'notice.posted']);
});

test('the clock alone finds a call whose end nobody has told, and the same number does not ring again at once', () => {
  const bench = openedBench();
  const callback = dialled(bench);
  bench.pass(10 * MINUTE_MS).tick();
  assert.equal(bench.kinds().at(-1), 'callback.attempted');
  bench.must('aylin', 'callback.accept', { callback: bench.pass(10 * MINUTE_MS) && callback });
  const again = bench.give('aylin', 'callback.dial', { callback });
  assert.equal(again.outcome === 'refused' && again.code, 'not_due');
  bench.pass(5 * MINUTE_MS).must('aylin', 'callback.dial', { callback });
});

test('a call that was announced and not made in time raises an alarm once', () => {
  const bench = openedBench();
  bench.must('petra', 'callback.request', { number });
  bench.pass(20 * MINUTE_MS).tick().tick();
  assert.deepEqual(alarms(bench), ['callback-late']);
});
