import assert from 'node:assert/strict';

import { CaseBench } from '../testing/case-bench.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { MINUTE_MS } from '../time/zone.ts';

const first = (bench: CaseBench): string => bench.entries[0]?.cause ?? '';
const removal = (bench: CaseBench): object => ({ message: first(bench) });

ruleTable('message.redact', [
  {
    it: 'by its author takes the content of the message and of every edit away',
    given: (bench) => (bench.must('petra', 'message.edit', { message: first(bench), text: 'Better.' }), removal(bench)),
    by: 'petra',
    yields: ['message.redacted'],
    then: ({ entries }) =>
      assert.deepEqual(
        entries.filter(({ kind }) => kind === 'message.posted' || kind === 'message.edited').map(({ body }) => body),
        [null, null],
      ),
  },
  {
    it: 'by its author comes too late after 15 minutes',
    given: (bench) => (bench.pass(15 * MINUTE_MS + 1), removal(bench)),
    by: 'petra',
    refused: 'too_late',
  },
  {
    it: 'happens once',
    given: (bench) => (bench.must('petra', 'message.redact', removal(bench)), removal(bench)),
    by: 'petra',
    refused: 'already_removed',
  },
  {
    it: 'finds no message that was never posted',
    given: (bench) => ({ message: bench.freshId() }),
    by: 'petra',
    refused: 'not_found',
  },
  {
    it: 'is for own words only',
    given: (bench) => ({ message: bench.must('aylin', 'message.post', { text: 'Hello.' }) }),
    by: 'petra',
    refused: 'not_yours',
  },
  {
    it: 'needs a case',
    from: () => new CaseBench(),
    given: (bench) => ({ message: bench.freshId() }),
    by: 'petra',
    refused: 'not_open',
  },
  {
    it: 'by an agent is allowed for own words the customer has not read',
    given: (bench) => ({ message: bench.must('aylin', 'message.post', { text: 'Hello.' }) }),
    by: 'aylin',
    yields: ['message.redacted'],
  },
  {
    it: 'by an agent comes too late once they were read',
    given: (bench) => {
      const message = bench.must('aylin', 'message.post', { text: 'Hello.' });
      bench.readByCustomer = bench.state.seq;
      return { message };
    },
    by: 'aylin',
    refused: 'too_late',
  },
  { it: 'of the customer’s words is not for agents', given: removal, by: 'aylin', refused: 'not_yours' },
  { it: 'by a supervisor needs a public reason', given: removal, by: 'maria', refused: 'reason_required' },
  {
    it: 'by a supervisor with a reason takes anybody’s words away, at any time',
    given: (bench) => (bench.pass(100 * MINUTE_MS), { ...removal(bench), reason: 'A card number.' }),
    by: 'maria',
    yields: ['agent.introduced', 'message.redacted'],
  },
  {
    it: 'by a supervisor finds no message that was never posted',
    given: (bench) => ({ message: bench.freshId() }),
    by: 'maria',
    refused: 'not_found',
  },
  {
    it: 'by an agent needs a case',
    from: () => new CaseBench(),
    given: (bench) => ({ message: bench.freshId() }),
    by: 'aylin',
    refused: 'not_open',
  },
]);
