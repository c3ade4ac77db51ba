import assert from 'node:assert/strict';
import test from 'node:test';

import { openedBench } from '../testing/case-bench.ts';
import { offered, resolved } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { DAY_MS } from '../time/zone.ts';

const dueAt = '2026-11-30T08:00:00.000Z';

ruleTable('silence.notice', [
  {
    it: 'reminds on the seventh day and says when the case would close',
    given: (bench) => (resolved(bench), bench.pass(7 * DAY_MS), { notice: 1, dueAt }),
    by: 'clock',
    yields: ['notice.posted'],
    then: ({ entries, state }) => {
      assert.deepEqual(entries.at(-1)?.body, { code: 'silence', until: '2026-12-07T08:00:00.000Z' });
      assert.equal(state.case.nextUpdateBy, '2026-12-07T08:00:00.000Z');
    },
  },
  {
    it: 'does not come early',
    given: (bench) => (resolved(bench), bench.pass(7 * DAY_MS - 1), { notice: 1, dueAt }),
    by: 'clock',
    refused: 'nothing_to_answer',
  },
  {
    it: 'comes in order',
    given: (bench) => (resolved(bench), bench.pass(12 * DAY_MS), { notice: 2, dueAt }),
    by: 'clock',
    refused: 'nothing_to_answer',
  },
  {
    it: 'does not remind of our own silence',
    given: (bench) => (
      resolved(bench),
      bench.must('petra', 'message.post', { text: 'And?' }),
      bench.pass(7 * DAY_MS),
      { notice: 1, dueAt }
    ),
    by: 'clock',
    refused: 'nothing_to_answer',
  },
  { it: 'is for resolved cases', by: 'clock', body: { notice: 1, dueAt }, refused: 'nothing_to_answer' },
  {
    it: 'is not for cases that are over',
    given: (bench) => (bench.must('petra', 'case.withdraw'), { notice: 1, dueAt }),
    by: 'clock',
    refused: 'case_ended',
  },
]);

ruleTable('silence.close', [
  {
    it: 'closes after two notices',
    given: (bench) => (
      resolved(bench),
      bench
        .pass(7 * DAY_MS)
        .tick()
        .pass(5 * DAY_MS)
        .tick()
        .pass(2 * DAY_MS),
      { dueAt }
    ),
    by: 'clock',
    yields: ['case.closed'],
  },
  {
    it: 'calls off a handover nobody has answered',
    given: (bench) => {
      resolved(bench);
      bench.pass(7 * DAY_MS).tick().pass(5 * DAY_MS).tick().pass(2 * DAY_MS - 1);
      offered(bench);
      bench.pass(1);
      return { dueAt };
    },
    by: 'clock',
    yields: ['handover.lapsed', 'case.closed'],
  },
  {
    it: 'does not close early',
    given: (bench) => (
      resolved(bench),
      bench
        .pass(7 * DAY_MS)
        .tick()
        .pass(5 * DAY_MS)
        .tick()
        .pass(2 * DAY_MS - 1),
      { dueAt }
    ),
    by: 'clock',
    refused: 'nothing_to_answer',
  },
  {
    it: 'does not close without notices',
    given: (bench) => (resolved(bench), bench.pass(30 * DAY_MS), { dueAt }),
    by: 'clock',
    refused: 'nothing_to_answer',
  },
  {
    it: 'is not for cases that are over',
    given: (bench) => (bench.must('petra', 'case.withdraw'), { dueAt }),
    by: 'clock',
    refused: 'case_ended',
  },
]);

test('a clock that stood still for a month still leaves two days between notice and closing', () => {
  const bench = openedBench();
  resolved(bench);
  bench.pass(30 * DAY_MS).tick();
  assert.equal(bench.state.case.silence?.notices, 1);
  bench.pass(2 * DAY_MS).tick();
  assert.equal(bench.state.case.silence?.notices, 2);
  bench.pass(2 * DAY_MS - 1).tick();
  assert.equal(bench.state.case.status, 'resolved');
  bench.pass(1).tick();
  assert.equal(bench.state.case.status, 'closed');
});

test('our answer starts the silence anew', () => {
  const bench = openedBench();
  resolved(bench);
  bench.pass(7 * DAY_MS).tick();
  bench.must('petra', 'message.post', { text: 'And the other bill?' });
  bench.pass(30 * DAY_MS).tick();
  assert.equal(bench.state.case.status, 'resolved');
  bench.must('aylin', 'message.post', { text: 'Void as well.' });
  bench.pass(13 * DAY_MS).tick();
  assert.deepEqual([bench.state.case.status, bench.state.case.silence?.notices], ['resolved', 1]);
  bench
    .pass(2 * DAY_MS)
    .tick()
    .pass(2 * DAY_MS)
    .tick();
  assert.equal(bench.state.case.status, 'closed');
});
