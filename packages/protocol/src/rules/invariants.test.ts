import assert from 'node:assert/strict';
import test from 'node:test';

import fc from 'fast-check';
import * as v from 'valibot';

import { isStaff } from '../basics/staff.ts';
import { instantFrom } from '../basics/primitives.ts';
import { clockShares } from '../case/clock.ts';
import { isEnded } from '../case/ended.ts';
import { decide } from '../decide/decide.ts';
import { dues } from '../decide/dues.ts';
import { internalBodies, publicBodies } from '../entries/entry-bodies.ts';
import type { WireEntry } from '../entries/entry.ts';
import type { CaseState } from '../state/case-state.ts';
import { always } from '../testing/always.ts';
import { CaseBench } from '../testing/case-bench.ts';
import { histories, play, startedBench } from '../testing/histories.ts';
import { WORDS } from '../testing/tried-bodies.ts';
import { customerRules } from './customer-rules.ts';

// What only the gateway can say of a callback: that it has a window or a place.
const confirmations: ReadonlySet<string> = new Set(['callback.scheduled', 'callback.queued']);

const STEPS = 50;
const numRuns = 50;

const isOpen = ({ case: { status } }: CaseState): boolean => status !== null && !isEnded(status);

always('every open case has exactly one owner, a person or a team with a responsible person', ({ state, entries }) => {
  if (!isOpen(state)) return;
  const { owner } = state.people;
  assert.ok(owner);
  const to = entries[owner.seq - 1]?.body?.['to'] as { type: string; id: string; responsible?: string };
  assert.deepEqual([to.type, to.id], [owner.type, owner.id]);
  assert.ok(to.type === 'agent' || to.responsible);
});

always('every open case has a next step and a time for the next update, and no ended case has', ({ state }) => {
  const { nextStep, nextUpdateBy, status } = state.case;
  if (isOpen(state)) assert.ok(nextStep !== 'none' && nextUpdateBy !== null);
  else if (status !== null) assert.deepEqual([nextStep, nextUpdateBy], ['none', null]);
});

always('entries are only appended, numbered without gaps, and what they say is valid', ({ state, entries, internal }, before, _, grown) => {
  assert.equal(state.seq, entries.length);
  assert.equal(before.seq + grown.length, entries.length);
  for (const [index, { seq, kind, body }] of entries.entries()) {
    assert.equal(seq, index + 1);
    assert.ok(body === null || v.is(publicBodies[kind as keyof typeof publicBodies], body), kind);
  }
  for (const { kind, body } of internal) assert.ok(v.is(internalBodies[kind as keyof typeof internalBodies], body), kind);
});

always('whoever speaks for the company has shown the current role card before', ({ cardVersion }, before, { person }, grown) => {
  const shown = new Set(Object.entries(before.people.introduced).map(([agent, { version }]) => `${agent} ${version}`));
  for (const { kind, by, body } of grown) {
    if (!isStaff(by.role)) continue;
    if (kind === 'agent.introduced') shown.add(`${String(body?.['agent'])} ${String(body?.['version'])}`);
    else assert.ok(shown.has(`${person} ${person}-${cardVersion}`), `${person} ${kind}`);
  }
});

const movesStatus = ['case.opened', 'case.status-changed', 'case.closed', 'case.reopened', 'case.withdrawn', 'case.merged'];

always('status and owner change only by public entries that say so', ({ state }, before, _, grown) => {
  const kinds = grown.map(({ kind }) => kind);
  if (state.case.status !== before.case.status)
    assert.ok(
      kinds.some((kind) => movesStatus.includes(kind)),
      kinds.join(),
    );
  if (state.people.owner?.id !== before.people.owner?.id) assert.ok(kinds.includes('owner.changed'), kinds.join());
});

always('every change of owner carries a summary, and only acceptance, taking or a superior bring it', (_, before, { person }, grown) => {
  for (const { kind, body, by } of grown) {
    if (kind !== 'owner.changed') continue;
    assert.ok(body?.['summary']);
    if (body['reason'] === 'taken') assert.equal(before.people.owner?.type, 'team');
    if (body['reason'] === 'handover') assert.equal(before.people.handover?.to, person);
    if (body['reason'] === 'reassigned') assert.equal(by.role, 'supervisor');
  }
});

always('no case is resolved while a point is unanswered', ({ state, entries }) => {
  if (state.case.status !== 'resolved') return;
  const proposal = entries.findLast(({ kind }) => kind === 'case.resolution-proposed');
  assert.ok(proposal?.body);
  const answered = (proposal.body['answers'] as { point: string }[]).map(({ point }) => point);
  for (const point of state.understanding.current?.points ?? []) assert.ok(answered.includes(point), point);
});

function timeOpen(entries: readonly WireEntry[], now: number): number {
  let since: number | null = null;
  let sum = 0;
  for (const { kind, at } of entries) {
    if (kind === 'case.opened' || kind === 'case.reopened') since = Date.parse(at);
    if (since === null || !['case.closed', 'case.withdrawn', 'case.merged'].includes(kind)) continue;
    sum += Date.parse(at) - since;
    since = null;
  }
  return sum + (since === null ? 0 : now - since);
}

always('the four shares of the clock sum to the time the case was open', ({ state, entries, now }) => {
  const shares = Object.values(clockShares(state, instantFrom(now)));
  assert.ok(shares.every((share) => share >= 0));
  assert.equal(
    shares.reduce((sum, share) => sum + share, 0),
    timeOpen(entries, now),
  );
});

always('a customer can always write and ask for somebody higher, unless the case is over for good', (bench, _, played) => {
  for (const kind of ['message.post', 'escalation.raise']) {
    const command = { id: bench.freshId(), kind, body: { text: 'Hello?' } };
    const decision = decide(customerRules, bench.state, command, bench.contextOf('petra', {}));
    if (decision.outcome === 'refused') assert.equal(decision.code, 'case_ended', played.kind);
    if (isOpen(bench.state)) assert.equal(decision.outcome, 'accepted');
  }
});

always('what is internal is never public, and moves no state', ({ entries, state }, before, { kind, decision }) => {
  for (const entry of entries) assert.ok(!Object.hasOwn(internalBodies, entry.kind));
  if (decision.outcome === 'accepted' && (kind === 'note.add' || kind === 'suggestion.make') && before.seq === state.seq)
    assert.equal(state, before);
});

always('a refused command changes nothing', (bench, before, { decision }, grown) => {
  if (decision.outcome === 'refused' && grown.length === 0) assert.equal(bench.state, before);
  for (const entry of decision.outcome === 'refused' ? grown : []) assert.equal(entry.by.role, 'system', 'only the clock wrote meanwhile');
});

always('a state stays small and holds nobody’s words', ({ state }) => {
  const json = JSON.stringify(state);
  assert.ok(json.length <= 16 * 1024, `${json.length}`);
  assert.ok(!json.includes(WORDS));
});

always('what becomes due lies ahead, and after the clock has ticked nothing is left behind', (bench, before, { decision }) => {
  const key = (due: object): string => JSON.stringify(due);
  const old = new Set(dues(before, bench.site, { case: bench.id }).map(key));
  const now = instantFrom(bench.now);
  for (const due of dues(bench.state, bench.site, { case: bench.id })) {
    if (!old.has(key(due))) assert.ok(due.at > now, `${key(due)} after ${JSON.stringify(decision)}`);
    if (due.kind !== 'alarm.raise' && due.kind !== 'case.link') assert.ok(due.at > now, key(due));
  }
});

always('a case is never closed by a deadline of ours', (_, before, __, grown) => {
  for (const { kind, body } of grown) {
    if (kind !== 'case.closed' || body?.['reason'] !== 'silence') continue;
    assert.ok(before.case.silence === null || before.case.clock.turn === 'customer');
  }
});

test('what the gateway accepts the browser has accepted, knowing less', () => {
  fc.assert(
    fc.property(histories(STEPS), (history) => {
      const bench = startedBench();
      for (const step of history) {
        const twin = new CaseBench();
        Object.assign(twin, { state: bench.state, now: bench.now });
        const { person, kind, body, decision } = play(bench, step);
        if (person !== 'petra' || decision.outcome === 'refused' || twin.now !== bench.now) continue;
        const browser = decide(
          customerRules,
          twin.state,
          { id: twin.freshId(), kind, body: body as Record<string, unknown> },
          twin.contextOf('petra', {}),
        );
        assert.equal(browser.outcome, 'accepted', `${kind} ${JSON.stringify(browser)}`);
        const kinds = browser.outcome === 'accepted' ? browser.entries.map((entry) => entry.kind) : [];
        assert.deepEqual(
          kinds,
          decision.entries.map((entry) => entry.kind).filter((entry) => !confirmations.has(entry)),
        );
      }
    }),
    { numRuns },
  );
});
