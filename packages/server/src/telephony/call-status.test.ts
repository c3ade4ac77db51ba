import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { eventOf, type CallStatus } from './call-status.ts';

const customer = (status: string | null, answeredBy: string | null = null, detectsMachines = true) => eventOf({ leg: 'customer', status, answeredBy }, { detectsMachines });
const agent = (status: string) => eventOf({ leg: 'agent', status, answeredBy: null }, { detectsMachines: true });
const progress = { type: 'progress' };
const unreached = (result: string) => ({ type: 'unreached', result });

describe('the status of a call means', () => {
  const meanings: readonly (readonly [what: string, got: unknown, meant: unknown])[] = [
    ['nothing while it is on its way', ['queued', 'initiated', 'ringing'].map((status) => customer(status)), [progress, progress, progress]],
    ['that nobody was reached', ['busy', 'no-answer', 'failed', 'canceled'].map((status) => customer(status)), ['busy', 'no-answer', 'failed', 'failed'].map(unreached)],
    ['that somebody answered, by whoever listened', [customer(null, 'human'), customer('in-progress', 'human'), customer(null, 'unknown')], [1, 2, 3].map(() => ({ type: 'connected' }))],
    ['voicemail, which is no success', ['machine_start', 'machine_end_beep', 'machine_end_other', 'fax'].map((by) => customer(null, by)), [1, 2, 3, 4].map(() => unreached('voicemail'))],
    ['nothing yet where a machine may have answered', [customer('in-progress'), customer('completed')], [progress, progress]],
    ['that somebody answered where nobody listens', [customer('in-progress', null, false), customer('completed', null, false)], [{ type: 'connected' }, { type: 'connected' }]],
    ['a failure where the agent did not answer, for the customer never rang', ['busy', 'no-answer', 'failed', 'canceled'].map(agent), [1, 2, 3, 4].map(() => unreached('failed'))],
    ['nothing where the agent did', ['ringing', 'in-progress', 'completed'].map(agent), [progress, progress, progress]],
    ['nothing where nobody knows it', [customer('teleported'), customer(null), eventOf({ leg: 'agent', status: null, answeredBy: 'human' } satisfies CallStatus, { detectsMachines: false })], [progress, progress, progress]],
  ];
  for (const [what, got, meant] of meanings) it(what, () => assert.deepEqual(got, meant));
});
