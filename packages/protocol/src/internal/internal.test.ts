import assert from 'node:assert/strict';

import { CaseBench } from '../testing/case-bench.ts';
import { closed, resolved } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { DAY_MS } from '../time/zone.ts';

const unchanged = (bench: CaseBench): void => assert.equal(bench.state.seq, 3);

ruleTable('note.add', [
  {
    it: 'writes to the second stream only',
    by: 'aylin',
    body: { text: 'Knows the law.' },
    yields: ['!note.added'],
    then: unchanged,
  },
  {
    it: 'is possible when the case is over',
    given: (bench) => (closed(bench), { text: 'x' }),
    by: 'jonas',
    yields: ['!note.added'],
  },
  { it: 'needs a case', from: () => new CaseBench(), by: 'aylin', body: { text: 'x' }, refused: 'not_open' },
]);

ruleTable('suggestion.make', [
  {
    it: 'writes to the second stream only',
    by: 'jonas',
    body: { text: 'Offer a new bill.' },
    yields: ['!suggestion.made'],
    then: unchanged,
  },
  { it: 'needs a case', from: () => new CaseBench(), by: 'jonas', body: { text: 'x' }, refused: 'not_open' },
]);

const body = { code: 'next-update-overdue', dueAt: '2026-11-24T17:00:00.000Z' };

ruleTable('alarm.raise', [
  {
    it: 'tells that the next update is overdue',
    given: (bench) => (bench.pass(2 * DAY_MS), body),
    by: 'clock',
    yields: ['!alarm.raised'],
    then: unchanged,
  },
  { it: 'does not come early', by: 'clock', body, refused: 'nothing_to_answer' },
  {
    it: 'is about the present time',
    given: (bench) => (bench.pass(2 * DAY_MS), { ...body, dueAt: '2026-11-24T16:00:00.000Z' }),
    by: 'clock',
    refused: 'nothing_to_answer',
  },
  {
    it: 'does not mistake the customer’s silence for ours',
    given: (bench) => (resolved(bench), bench.pass(9 * DAY_MS), { ...body, dueAt: bench.state.case.nextUpdateBy }),
    by: 'clock',
    refused: 'nothing_to_answer',
  },
  { it: 'is not for cases that are over', given: (bench) => (closed(bench), body), by: 'clock', refused: 'case_ended' },
]);
