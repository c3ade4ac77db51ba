import assert from 'node:assert/strict';

import type { CaseBench } from '../testing/case-bench.ts';
import { answers, closed, longClosed, offered, resolved } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { DAY_MS } from '../time/zone.ts';

const says =
  (answer: string, more: object = {}) =>
  (bench: CaseBench) => ({ resolution: resolved(bench), answer, ...more });

function silentlyClosed(bench: CaseBench): string {
  const resolution = resolved(bench);
  for (const days of [7, 5, 2]) bench.pass(days * DAY_MS).tick();
  assert.equal(bench.state.case.status, 'closed');
  return resolution;
}

ruleTable('case.answer-resolution', [
  {
    it: 'with yes closes the case',
    given: says('yes'),
    by: 'petra',
    yields: ['case.resolution-answered', 'case.closed'],
    then: ({ state }) => assert.deepEqual([state.case.status, state.case.nextStep, state.case.nextUpdateBy], ['closed', 'none', null]),
  },
  {
    it: 'with yes ends a handover nobody has answered',
    given: (bench) => (offered(bench), says('yes')(bench)),
    by: 'petra',
    yields: ['case.resolution-answered', 'handover.lapsed', 'case.closed'],
  },
  {
    it: 'with no returns the case to the same owner',
    given: says('no', { text: 'It is still wrong.' }),
    by: 'petra',
    yields: ['case.resolution-answered', 'case.status-changed'],
    then: ({ state }) => assert.deepEqual([state.case.status, state.people.owner?.id], ['in-progress', 'aylin']),
  },
  {
    it: 'with partly names what is not settled',
    given: says('partly', { points: ['date'] }),
    by: 'petra',
    yields: ['case.resolution-answered', 'case.status-changed'],
  },
  {
    it: 'cannot name a point that was never understood',
    given: says('partly', { points: ['weather'] }),
    by: 'petra',
    refused: 'point_unknown',
  },
  {
    it: 'with no opens a case again that was closed by silence',
    given: (bench) => ({ resolution: silentlyClosed(bench), answer: 'no' }),
    by: 'petra',
    yields: ['case.resolution-answered', 'case.reopened'],
  },
  {
    it: 'with yes is kept when the case was closed by silence',
    given: (bench) => ({ resolution: silentlyClosed(bench), answer: 'yes' }),
    by: 'petra',
    yields: ['case.resolution-answered'],
  },
  {
    it: 'needs a proposal',
    given: (bench) => ({ resolution: bench.freshId(), answer: 'yes' }),
    by: 'petra',
    refused: 'not_resolved',
  },
  {
    it: 'is about the present proposal',
    given: (bench) => (
      resolved(bench),
      bench.must('aylin', 'case.propose-resolution', { answers }),
      { resolution: bench.freshId(), answer: 'yes' }
    ),
    by: 'petra',
    refused: 'nothing_to_answer',
  },
  {
    it: 'is given once',
    given: (bench) => (closed(bench), { resolution: bench.freshId(), answer: 'no' }),
    by: 'petra',
    refused: 'already_answered',
  },
  {
    it: 'comes too late when the case is over',
    given: (bench) => (longClosed(bench), { resolution: bench.freshId(), answer: 'no' }),
    by: 'petra',
    refused: 'case_ended',
  },
]);
