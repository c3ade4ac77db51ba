import assert from 'node:assert/strict';

import type { CaseBench } from '../testing/case-bench.ts';
import { longClosed } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';

const sha256 = 'a'.repeat(64);

function uploaded(type: string, size: number): (bench: CaseBench) => object {
  return (bench) => {
    const file = bench.freshId();
    bench.files.set(file, { type, size, sha256 });
    return { file, name: 'bill.pdf', type: 'application/pdf', size: 10, sha256: 'b'.repeat(64) };
  };
}

ruleTable('file.share', [
  {
    it: 'by the customer writes what the gateway found, not what was said of the file',
    given: uploaded('image/png', 20),
    by: 'petra',
    yields: ['file.shared'],
    then: ({ entries }) => {
      const { type, size, sha256: digest } = (entries.at(-1)?.body ?? {}) as Record<string, unknown>;
      assert.deepEqual([type, size, digest], ['image/png', 20, sha256]);
    },
  },
  {
    it: 'by an agent comes with card and ownership',
    given: uploaded('image/png', 20),
    by: 'aylin',
    yields: ['agent.introduced', 'owner.changed', 'file.shared', 'case.status-changed'],
  },
  {
    it: 'needs an upload',
    given: (bench) => ({ file: bench.freshId(), name: 'x', type: 'image/png', size: 1, sha256 }),
    by: 'petra',
    refused: 'file_missing',
  },
  {
    it: 'refuses what is too large',
    given: uploaded('image/png', 10 * 1024 * 1024 + 1),
    by: 'petra',
    refused: 'too_large',
  },
  { it: 'refuses a type that is not allowed', given: uploaded('text/html', 20), by: 'petra', refused: 'file_refused' },
  { it: 'by an agent refuses it too', given: uploaded('text/html', 20), by: 'aylin', refused: 'file_refused' },
  {
    it: 'belongs elsewhere when the case is over',
    given: (bench) => (longClosed(bench), uploaded('image/png', 20)(bench)),
    by: 'petra',
    refused: 'case_ended',
  },
]);
