import assert from 'node:assert/strict';
import { it } from 'node:test';

import { createJsonLog } from './json-log.ts';

it('the log writes one JSON object a line, and nothing that matters too little', () => {
  const lines: string[] = [];
  const log = createJsonLog({ clock: { now: () => Date.UTC(2026, 10, 21, 17) }, least: 'warn', write: (line) => lines.push(line) });
  log.write('info', 'request', { status: 200 });
  log.write('warn', 'slow_commit', { ms: 900 });
  log.write('error', 'tick_failed');
  assert.deepEqual(lines, [
    '{"at":"2026-11-21T17:00:00.000Z","level":"warn","event":"slow_commit","ms":900}',
    '{"at":"2026-11-21T17:00:00.000Z","level":"error","event":"tick_failed"}',
  ]);
});
