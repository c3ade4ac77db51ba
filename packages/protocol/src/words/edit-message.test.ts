import assert from 'node:assert/strict';

import { CaseBench } from '../testing/case-bench.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { MINUTE_MS } from '../time/zone.ts';

const change = (message: string): object => ({ message, text: 'It says 89 euros.' });
const first = (bench: CaseBench): string => bench.entries[0]?.cause ?? '';

ruleTable('message.edit', [
  {
    it: 'by its author is allowed for 15 minutes',
    given: (bench) => (bench.pass(15 * MINUTE_MS), change(first(bench))),
    by: 'petra',
    yields: ['message.edited'],
  },
  {
    it: 'by its author comes too late after that',
    given: (bench) => (bench.pass(15 * MINUTE_MS + 1), change(first(bench))),
    by: 'petra',
    refused: 'too_late',
  },
  {
    it: 'is allowed in a case that was withdrawn',
    given: (bench) => (bench.must('petra', 'case.withdraw'), change(first(bench))),
    by: 'petra',
    yields: ['message.edited'],
  },
  {
    it: 'finds no message that was never posted',
    given: (bench) => change(bench.freshId()),
    by: 'petra',
    refused: 'not_found',
  },
  {
    it: 'is for own words only',
    given: (bench) => change(bench.must('aylin', 'message.post', { text: 'Hello.' })),
    by: 'petra',
    refused: 'not_yours',
  },
  {
    it: 'cannot bring back what was removed',
    given: (bench) => (bench.must('petra', 'message.redact', { message: first(bench) }), change(first(bench))),
    by: 'petra',
    refused: 'already_removed',
  },
  {
    it: 'needs a case',
    from: () => new CaseBench(),
    given: (bench) => change(bench.freshId()),
    by: 'petra',
    refused: 'not_open',
  },
  {
    it: 'by an agent is allowed until the customer has read it',
    given: (bench) => {
      const message = bench.must('aylin', 'message.post', { text: 'Hello.' });
      bench.readByCustomer = 5;
      return change(message);
    },
    by: 'aylin',
    yields: ['message.edited'],
    then: ({ entries, readByCustomer }) => assert.equal(entries[readByCustomer]?.kind, 'message.posted'),
  },
  {
    it: 'by an agent comes too late once it was read',
    given: (bench) => {
      const message = bench.must('aylin', 'message.post', { text: 'Hello.' });
      bench.readByCustomer = 6;
      return change(message);
    },
    by: 'aylin',
    refused: 'too_late',
  },
  {
    it: 'by an agent is for own words only',
    given: (bench) => change(first(bench)),
    by: 'aylin',
    refused: 'not_yours',
  },
  {
    it: 'by an agent needs a case',
    from: () => new CaseBench(),
    given: (bench) => change(bench.freshId()),
    by: 'aylin',
    refused: 'not_open',
  },
]);
