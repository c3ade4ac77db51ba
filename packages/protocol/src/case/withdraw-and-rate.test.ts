import assert from 'node:assert/strict';

import { CaseBench } from '../testing/case-bench.ts';
import { closed, longClosed, merged, offered, resolved } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';

ruleTable('case.withdraw', [
  {
    it: 'ends the case',
    by: 'petra',
    body: { text: 'Found it.' },
    yields: ['case.withdrawn'],
    then: ({ state }) => assert.equal(state.case.status, 'withdrawn'),
  },
  {
    it: 'ends everything that was going on',
    given: (bench) => (offered(bench), bench.must('aylin', 'consult.ask', { of: 'company', question: 'Why?' }), {}),
    by: 'petra',
    yields: ['handover.lapsed', 'case.withdrawn'],
    then: ({ state }) => assert.deepEqual([state.people.handover, state.people.consults], [null, []]),
  },
  {
    it: 'happens once',
    given: (bench) => void bench.must('petra', 'case.withdraw'),
    by: 'petra',
    refused: 'case_ended',
  },
  { it: 'needs a case', from: () => new CaseBench(), by: 'petra', refused: 'not_open' },
]);

ruleTable('case.rate', [
  {
    it: 'is possible once a resolution is proposed',
    given: (bench) => (resolved(bench), { score: 5 }),
    by: 'petra',
    yields: ['case.rated'],
  },
  {
    it: 'with a good score leaves a closed case closed',
    given: (bench) => (closed(bench), { score: 3 }),
    by: 'petra',
    yields: ['case.rated'],
  },
  {
    it: 'with a low score opens a closed case again on request',
    given: (bench) => (closed(bench), { score: 2, text: 'Nobody listened.', reopen: true }),
    by: 'petra',
    yields: ['case.rated', 'case.reopened'],
    then: ({ state, entries }) => {
      assert.deepEqual([state.case.status, state.case.rating], ['in-progress', null]);
      assert.deepEqual(entries.slice(-2).map(({ body }) => body?.['reason'] ?? body), [{ score: 2, text: 'Nobody listened.' }, 'low-rating']);
    },
  },
  {
    it: 'with a low score leaves a case closed whose customer does not ask for more',
    given: (bench) => (closed(bench), { score: 1 }),
    by: 'petra',
    yields: ['case.rated'],
    then: ({ state }) => assert.deepEqual([state.case.status, state.case.rating], ['closed', 1]),
  },
  {
    it: 'takes back a resolution that is only proposed, on request, and leaves the owner',
    given: (bench) => (resolved(bench), { score: 3, reopen: true }),
    by: 'petra',
    yields: ['case.rated', 'case.status-changed'],
    then: ({ state }) => assert.deepEqual([state.case.status, state.case.resolution, state.people.owner?.id], ['in-progress', null, 'aylin']),
  },
  {
    it: 'is possible again once another resolution is there',
    given: (bench) => {
      resolved(bench);
      bench.must('petra', 'case.rate', { score: 2, reopen: true });
      resolved(bench);
      return { score: 5 };
    },
    by: 'petra',
    yields: ['case.rated'],
  },
  {
    it: 'with a low score is kept long after',
    given: (bench) => (longClosed(bench), { score: 1, reopen: true }),
    by: 'petra',
    yields: ['case.rated'],
  },
  { it: 'is never possible before a resolution', by: 'petra', body: { score: 5 }, refused: 'not_resolved' },
  {
    it: 'happens once',
    given: (bench) => (closed(bench), bench.must('petra', 'case.rate', { score: 4 }), { score: 5 }),
    by: 'petra',
    refused: 'already_rated',
  },
  {
    it: 'is not for a case that was merged',
    given: (bench) => (merged(bench), { score: 5 }),
    by: 'petra',
    refused: 'case_ended',
  },
  { it: 'has five steps', given: (bench) => (closed(bench), { score: 6 }), by: 'petra', refused: 'bad_request' },
]);
