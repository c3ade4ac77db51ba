import assert from 'node:assert/strict';
import test from 'node:test';

import fc from 'fast-check';

import { customerRules } from '../rules/customer-rules.ts';
import { guardedRules } from '../rules/guarded-rules.ts';
import { openedBench } from '../testing/case-bench.ts';
import { decide, needs } from './decide.ts';

test('a kind that is not in the table is unknown, whoever inherits it', () => {
  const bench = openedBench();
  for (const kind of ['handover.offer', 'silence.close', 'constructor', '__proto__', '']) {
    const command = { id: bench.freshId(), kind, body: {} };
    assert.deepEqual(decide(customerRules, bench.state, command, bench.contextOf('petra', {})), {
      outcome: 'refused',
      code: 'unknown_kind',
      path: 'kind',
    });
    assert.deepEqual(needs(customerRules, command, bench.state), []);
  }
});

test('a refusal for shape says where', () => {
  const bench = openedBench();
  const points = [
    { id: 'amount', text: 'x' },
    { id: 'Not A Slug', text: 'x' },
  ];
  const decision = decide(
    guardedRules.agent,
    bench.state,
    { id: bench.freshId(), kind: 'concern.restate', body: { points } },
    bench.contextOf('aylin', {}),
  );
  assert.deepEqual(decision, { outcome: 'refused', code: 'bad_request', path: 'body.points.1.id' });
});

test('any body at all is accepted or refused, never thrown at the caller', () => {
  const bench = openedBench();
  const tables = fc.constantFrom(
    ['petra', guardedRules.customer] as const,
    ['aylin', guardedRules.agent] as const,
    ['clock', guardedRules.system] as const,
  );
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.constantFrom(bench.id, 'aylin', '2026-11-23T12:00:00.000Z'),
    fc.object(),
  );
  const field = fc.constantFrom(
    'text',
    'message',
    'to',
    'reason',
    'summary',
    'handover',
    'consult',
    'points',
    'answers',
    'topic',
    'lang',
    'of',
    'question',
    'name',
    'value',
    'other',
    'how',
  );
  fc.assert(
    fc.property(tables, fc.nat(99), fc.dictionary(field, value), ([person, rules], place, body) => {
      const kinds = Object.keys(rules);
      const command = { id: bench.freshId(), kind: kinds[place % kinds.length] ?? '', body };
      needs(rules, command, bench.state);
      assert.match(decide(rules, bench.state, command, bench.contextOf(person, {})).outcome, /^(accepted|refused)$/);
    }),
    { numRuns: 2000 },
  );
});
