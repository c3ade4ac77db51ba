import assert from 'node:assert/strict';
import test from 'node:test';

import fc from 'fast-check';

import { isStaff } from '../basics/staff.ts';
import type { WireEntry } from '../entries/entry.ts';
import { always } from '../testing/always.ts';
import { histories, playedBench } from '../testing/histories.ts';
import { viewOf } from '../view/view-of.ts';
import { cast } from '../testing/cast.ts';
import { pins } from '../state/pins.ts';
import { customerRules } from './customer-rules.ts';

const upTo = (entries: readonly WireEntry[], seq: number): readonly WireEntry[] => entries.slice(0, seq - 1);

always('nothing is offered to a customer who did not ask for it and consent to it, or has withdrawn either', ({ entries }, _, __, grown) => {
  for (const { kind, seq, by } of grown) {
    if (kind !== 'offer.made') continue;
    const before = upTo(entries, seq);
    const asked = before.findLast((entry) => entry.kind === 'purpose.changed' || entry.kind === 'case.opened');
    const consent = before.findLast((entry) => entry.kind === 'consent.given' || entry.kind === 'consent.withdrawn');
    assert.deepEqual([asked?.body?.['purpose'], asked?.by.role, consent?.kind, consent?.by.role], ['sales', 'customer', 'consent.given', 'customer']);
    assert.ok(isStaff(by.role));
  }
});

always('nobody is asked for what is known or awaited without being told that it is asked again, and why', ({ state, entries }, _, __, grown) => {
  for (const { kind, body, seq } of grown) {
    if (kind !== 'fact.requested') continue;
    const known = upTo(entries, seq).some((entry) => entry.kind.startsWith('fact.') && entry.body?.['name'] === body?.['name']);
    assert.equal(body?.['again'] === true, known);
    if (known) assert.ok(body?.['text']);
  }
  const again = entries.filter(({ kind, body }) => kind === 'fact.requested' && body?.['again'] === true).length;
  assert.equal(state.understanding.repeated ?? 0, again);
});

always('a case is rated after a resolution and once for each, and goes on only where the customer asks for it', (_, before, { body, kind }, grown) => {
  for (const entry of grown) {
    if (entry.kind !== 'case.rated') continue;
    assert.ok(before.case.status === 'resolved' || before.case.status === 'closed');
    assert.equal(before.case.rating, null);
    const goesOn = grown.some(({ kind: other, cause }) => cause === entry.cause && other !== 'case.rated');
    if (goesOn) assert.deepEqual([kind, (body as { readonly reopen?: boolean }).reopen], ['case.rate', true]);
  }
});

always('a status stated by somebody carries the reason, unless what stands beside it is the reason', (_, __, ___, grown) => {
  for (const { kind, body, cause } of grown) {
    if (kind !== 'case.status-changed' || body?.['reason'] !== 'stated') continue;
    const beside = grown.some((entry) => entry.cause === cause && entry.kind === 'concern.understood');
    assert.ok(body['text'] !== undefined || beside);
  }
});

always('a binding statement is never replaced: a correction names it, says why, and leaves it standing', ({ entries, state }, _, __, grown) => {
  for (const { kind, body } of grown) {
    if (kind !== 'statement.corrected') continue;
    assert.ok(body?.['reason']);
    assert.ok(entries.some((entry) => entry.kind === 'statement.given' && entry.cause === body['statement'] && entry.body !== null));
  }
  for (const { seq } of Object.values(state.truth)) assert.equal(entries[seq - 1]?.kind, 'statement.given');
});

always('an escalation names somebody and a time, rises one level at a time, and never in a closed case without words', (_, before, __, grown) => {
  for (const entry of grown) {
    if (entry.kind !== 'escalation.raised') continue;
    const { level, to, answerBy, text } = entry.body as { readonly level: number; readonly to: string; readonly answerBy: string; readonly text?: string };
    assert.ok(to && answerBy > entry.at);
    assert.ok(level <= (before.people.escalation?.level ?? 0) + 1);
    if (before.case.status === 'closed') assert.ok(text);
  }
});

always('a refusal for what is missing or in the way names it', (_, __, { decision }) => {
  if (decision.outcome !== 'refused') return;
  const naming = ['commitment_unsettled', 'callback_open', 'point_unanswered', 'reason_required', 'summary_required', 'evidence_required', 'case_closed', 'consent_missing'];
  if (naming.includes(decision.code)) assert.ok((decision.missing?.length ?? 0) > 0 || decision.path !== undefined, JSON.stringify(decision));
});

always('the company’s turn lasts from being asked to its answer, and nobody pauses a clock', ({ state }, before) => {
  const { since } = state.case.clock;
  for (const [turn, ms] of Object.entries(before.case.clock.spent)) assert.ok(state.case.clock.spent[turn as 'customer'] >= ms, turn);
  if (state.case.status !== null && state.case.endedAt === null) assert.notEqual(since, null);
  if (state.case.status === 'waiting-company') assert.equal(state.case.clock.turn, 'company');
});

test('whatever happened can be drawn from the state and the entries it points at, with the ledger whole', () => {
  fc.assert(
    fc.property(histories(60), (history) => {
      const bench = playedBench(history);
      const pointed = new Set(pins(bench.state));
      const source = { id: bench.id, state: bench.state, pending: [], rules: customerRules, context: { actor: cast.petra, site: bench.site, channel: 'chat' as const } };
      const whole = viewOf({ ...source, window: bench.entries, pinned: [], hasOlder: false });
      const small = viewOf({ ...source, window: bench.entries.slice(-1), pinned: bench.entries.filter(({ seq }) => pointed.has(seq)), hasOlder: true });
      assert.deepEqual({ ...small, timeline: [], hasOlder: false }, { ...whole, timeline: [] });
      assert.equal(whole.commitments.length, Object.keys(bench.state.commitments).length);
      for (const { text, status, owner } of whole.commitments) assert.ok(text && (owner || status !== 'open'));
    }),
    { numRuns: 60 },
  );
});
