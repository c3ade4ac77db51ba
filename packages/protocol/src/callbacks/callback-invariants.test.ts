import assert from 'node:assert/strict';
import test from 'node:test';

import fc from 'fast-check';

import { isEnded } from '../case/ended.ts';
import type { WireEntry } from '../entries/entry.ts';
import type { CaseState } from '../state/case-state.ts';
import type { CaseBench } from '../testing/case-bench.ts';
import { histories, play, startedBench } from '../testing/histories.ts';
import { isOpen } from '../time/hours.ts';
import { MINUTE_MS } from '../time/zone.ts';
import { slotsFrom } from '../slots/slots.ts';
import { callableFrom } from './call-times.ts';
import { openCallbacks } from './callbacks-slice.ts';

const STEPS = 60;
const numRuns = 50;

/** Plays histories and looks at the bench after every step. */
function always(what: string, look: (bench: CaseBench, before: Readonly<CaseState>, grown: readonly WireEntry[]) => void): void {
  test(what, () => {
    fc.assert(
      fc.property(histories(STEPS), (history) => {
        const bench = startedBench();
        for (const step of history) {
          const before = bench.state;
          const length = bench.entries.length;
          play(bench, step);
          look(bench, before, bench.entries.slice(length));
        }
      }),
      { numRuns },
    );
  });
}

const named = ({ body }: WireEntry): string => String(body?.['callback']);
const endings = ['callback.completed', 'callback.unreachable', 'callback.cancelled'];

always('a customer has at most one open callback to a number', ({ state, entries }) => {
  const numbers = openCallbacks(state.callbacks).map(([, { seqs }]) => entries[seqs.requested - 1]?.body?.['number']);
  assert.equal(new Set(numbers).size, numbers.length);
  assert.ok(!numbers.includes('0900 1 123456'));
});

always('nobody dials without a live request that they accepted, and never twice within a minute', ({ entries }, before, grown) => {
  for (const entry of grown) {
    if (entry.kind !== 'callback.dialled') continue;
    const item = before.callbacks[named(entry)];
    assert.deepEqual([item?.endedAt, item?.status, item?.agent], [null, 'accepted', entry.by.actor]);
    assert.ok(entry.at >= (item?.nextTryAt ?? item?.from ?? ''));
    const rang = entries.filter(({ kind, seq }) => kind === 'callback.dialled' && seq < entry.seq).filter((other) => named(other) === named(entry));
    for (const { at } of rang) assert.ok(Date.parse(entry.at) - Date.parse(at) >= MINUTE_MS);
  }
});

always('no callback is tried more than three times or moved more than three times', ({ state }) => {
  for (const { attempts, moves } of Object.values(state.callbacks)) assert.ok(attempts <= 3 && moves <= 3);
});

always('a place is never lost: a callback goes on, from the same moment of request, until something says that it is over', ({ state }, before, grown) => {
  for (const [name, { requestedAt }] of openCallbacks(before.callbacks)) {
    const item = state.callbacks[name];
    const said = grown.find((entry) => endings.includes(entry.kind) && named(entry) === name);
    assert.equal(item?.requestedAt, requestedAt);
    assert.equal(item?.endedAt ?? null, said?.at ?? null);
    if (said?.kind === 'callback.unreachable') assert.equal(item?.attempts, 3);
  }
});

always('what has ended stays ended, and what is counted only grows', ({ state }, before) => {
  for (const [name, old] of Object.entries(before.callbacks)) {
    const item = state.callbacks[name];
    if (item === undefined) assert.notEqual(old.endedAt, null);
    else if (old.endedAt !== null) assert.deepEqual(item, old);
    else assert.ok(item.sequence >= old.sequence && item.moves >= old.moves && item.attempts >= old.attempts && item.busy >= old.busy);
  }
});

always('no case is resolved or over while a call is owed', ({ state }) => {
  const { status } = state.case;
  if (status === 'resolved' || (status !== null && isEnded(status))) assert.deepEqual(openCallbacks(state.callbacks), []);
});

always('claims are those of the open callbacks, and no window holds more than its capacity', ({ state, calls, now }) => {
  const open = openCallbacks(state.callbacks);
  const held = calls.claims.filter(({ until }) => Date.parse(until) > now).map(({ key }) => key);
  assert.equal(held.filter((key) => key.startsWith('callback:')).length, open.length);
  const ahead = held.filter((key) => key.startsWith('slot:') && Date.parse(key.slice(-24)) > now);
  assert.equal(ahead.length, open.filter(([, { from }]) => from !== null && Date.parse(from) > now).length);
  for (const key of ahead) assert.ok(calls.count(key, now) <= calls.capacity);
  const ringing = open.filter(([, { status }]) => status === 'calling').length;
  assert.ok(held.filter((key) => key.startsWith('dial:')).length >= ringing);
});

always('a window that went by without an attempt is called missed, with an apology and an alarm', ({ internal }, _, grown) => {
  for (const { kind, cause } of grown) {
    if (kind !== 'callback.missed') continue;
    const kinds = grown.filter((entry) => entry.cause === cause).map((entry) => entry.kind);
    assert.deepEqual(kinds, ['callback.missed', 'callback.queued', 'notice.posted']);
    assert.ok(internal.some(({ body }) => (body as { readonly code?: string }).code === 'callback-missed'));
  }
});

always('a state holds no telephone number', ({ state }) => {
  assert.ok(!JSON.stringify(state).includes('23125'));
});

test('whoever does not answer, however, and whenever they asked, is called three times in the opening hours, with time between, and then told so', () => {
  const result = fc.constantFrom('no-answer', 'busy', 'voicemail', 'failed');
  fc.assert(
    fc.property(fc.tuple(result, result, result), fc.nat(7 * 24 * 60), fc.boolean(), (results, minutes, inWindow) => {
      const bench = startedBench().pass(minutes * MINUTE_MS);
      const [slot] = slotsFrom(bench.site.calendar, bench.now);
      const callback = bench.must('petra', 'callback.request', { number: '030 23125 001', ...(inWindow && { window: slot?.window }) });
      for (const [index, said] of results.entries()) {
        const item = bench.state.callbacks[callback];
        assert.ok(item && item.status !== 'unreachable');
        const at = Math.max(bench.now, Date.parse(callableFrom(item)));
        if (index > 0) {
          assert.ok(at - bench.now >= 3 * MINUTE_MS);
          assert.ok(isOpen(bench.site.calendar, at));
        }
        bench.now = at;
        bench.tick().must('aylin', 'callback.accept', { callback });
        bench.must('aylin', 'callback.dial', { callback });
        bench.pass(25_000).must('aylin', 'callback.report', { callback, attempt: index + 1, result: said });
      }
      assert.equal(bench.state.callbacks[callback]?.status, 'unreachable');
      assert.ok(bench.state.case.status === 'received');
    }),
    { numRuns: 200 },
  );
});
