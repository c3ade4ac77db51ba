import assert from 'node:assert/strict';
import test from 'node:test';

import { instantFrom } from '../basics/primitives.ts';
import { customerRules } from '../rules/customer-rules.ts';
import { pins } from '../state/pins.ts';
import { type CaseBench, openedBench } from '../testing/case-bench.ts';
import { cast } from '../testing/cast.ts';
import { HOUR_MS, MINUTE_MS } from '../time/zone.ts';
import type { CallbackView } from './callback-view.ts';
import { viewOf } from './view-of.ts';
import type { PendingCommand, ViewSource } from './view-source.ts';

const number = '030 23125 001';
const window = { start: '2026-11-23T10:00', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' };
const other = { ...window, start: '2026-11-23T11:00' };

function pending(bench: CaseBench, kind: string, body: object): PendingCommand {
  return { command: { id: bench.freshId(), kind, body: body as Record<string, unknown> }, at: instantFrom(bench.now), delivery: 'waiting' };
}

function seen(bench: CaseBench, waiting: readonly PendingCommand[] = [], more: Partial<ViewSource> = {}): CallbackView {
  const source: ViewSource = {
    id: bench.id,
    state: bench.state,
    window: bench.entries,
    pinned: [],
    hasOlder: false,
    pending: waiting,
    rules: customerRules,
    context: { actor: cast.petra, site: bench.site, channel: 'chat' },
    ...more,
  };
  const [view] = viewOf(source).callbacks;
  assert.ok(view);
  return view;
}

test('what was written without a connection is sent and not yet confirmed: its window is a wish, and it has no code word', () => {
  const bench = openedBench();
  const view = seen(bench, [pending(bench, 'callback.request', { number, window })]);
  assert.deepEqual([view.status, view.number, view.window, view.wish], ['sent', number, undefined, window]);
  assert.deepEqual([view.codeWord, view.callingNumber, view.changeableUntil], [undefined, undefined, null]);
});

test('a wish that is moved before it was confirmed is still a wish', () => {
  const bench = openedBench();
  const request = pending(bench, 'callback.request', { number, window });
  const view = seen(bench, [request, pending(bench, 'callback.move', { callback: request.command.id, window: other })]);
  assert.deepEqual([view.status, view.window, view.wish], ['sent', undefined, other]);
});

test('what was refused stays in view with the reason and what else reaches somebody, and is no callback of the case', () => {
  const bench = openedBench();
  const request = pending(bench, 'callback.request', { number: '0900 123456', window });
  const refused: PendingCommand = { ...request, delivery: 'failed', refusal: 'number_special', instead: ['another-number', 'message'] };
  const view = seen(bench, [refused]);
  assert.deepEqual([view.name, view.status, view.number, view.wish, view.topic], [request.command.id, 'refused', '0900 123456', window, bench.state.case.topic]);
  assert.deepEqual(view.refusal, { code: 'number_special', instead: ['another-number', 'message'] });
});

test('a booked callback shows window, words, number, and until when it can be changed', () => {
  const bench = openedBench();
  bench.must('petra', 'callback.request', { number, window });
  const view = seen(bench);
  assert.deepEqual([view.status, view.window, view.wish, view.number], ['scheduled', window, undefined, '+493023125001']);
  assert.deepEqual([view.codeWord, view.callingNumber], [{ ours: 'Birke', yours: 'Anker' }, '+493023125000']);
  assert.deepEqual([view.changeableUntil, view.movesLeft, view.sequence], ['2026-11-23T08:55:00.000Z', 3, 0]);
});

test('a move that is not confirmed shows the booked window, and beside it what was asked for', () => {
  const bench = openedBench();
  const callback = bench.must('petra', 'callback.request', { number, window });
  const view = seen(bench, [pending(bench, 'callback.move', { callback, window: other })]);
  assert.deepEqual([view.status, view.pending, view.window, view.wish, view.movesLeft], ['scheduled', 'move', window, other, 3]);
  bench.must('petra', 'callback.move', { callback, window: other });
  const moved = seen(bench);
  assert.deepEqual([moved.pending, moved.window, moved.wish, moved.movesLeft, moved.sequence], [undefined, other, undefined, 2, 1]);
  assert.deepEqual(moved.codeWord, { ours: 'Birke', yours: 'Anker' });
});

test('a cancellation that is not confirmed leaves the callback standing', () => {
  const bench = openedBench();
  const callback = bench.must('petra', 'callback.request', { number, window });
  const view = seen(bench, [pending(bench, 'callback.cancel', { callback, reason: 'customer' })]);
  assert.deepEqual([view.status, view.pending, view.endedAt], ['scheduled', 'cancel', undefined]);
});

test('in the line, place and announced time are shown; a missed one is called missed', () => {
  const bench = openedBench();
  bench.must('petra', 'callback.request', { number });
  const view = seen(bench);
  assert.deepEqual([view.status, view.place, view.expected?.to, view.changeableUntil], ['queued', 3, '2026-11-23T08:20:00.000Z', null]);
  const late = openedBench();
  late.must('petra', 'callback.request', { number, window });
  late.pass(2 * HOUR_MS).tick();
  assert.deepEqual([seen(late).status, seen(late).window], ['missed', undefined]);
});

test('the whole story is seen: who accepted, each attempt with its time, the next one, and what was said', () => {
  const bench = openedBench();
  const callback = bench.must('petra', 'callback.request', { number, window });
  bench.pass(HOUR_MS + 5 * MINUTE_MS).must('aylin', 'callback.accept', { callback });
  assert.deepEqual([seen(bench).status, seen(bench).agent], ['accepted', { id: 'aylin', name: 'Aylin Kaya' }]);
  bench.must('aylin', 'callback.dial', { callback });
  assert.equal(seen(bench).status, 'calling');
  bench.must('aylin', 'callback.report', { callback, attempt: 1, result: 'no-answer' });
  const tried = seen(bench);
  assert.deepEqual(tried.attempts, [{ attempt: 1, at: '2026-11-23T09:05:00.000Z', result: 'no-answer' }]);
  assert.deepEqual([tried.status, tried.nextTryAt], ['scheduled', '2026-11-23T09:20:00.000Z']);
  bench.pass(15 * MINUTE_MS).must('aylin', 'callback.accept', { callback });
  bench.must('aylin', 'callback.dial', { callback });
  bench.must('aylin', 'callback.complete', { callback, summary: 'It is 89 euros.' });
  assert.deepEqual([seen(bench).status, seen(bench).summary, seen(bench).attempts.length], ['completed', 'It is 89 euros.', 1]);
});

test('from a snapshot that holds only the newest entries, the pinned ones tell the rest', () => {
  const bench = openedBench();
  bench.must('petra', 'callback.request', { number, window });
  for (let count = 0; count < 5; count++) bench.must('petra', 'message.post', { text: 'Hello?' });
  const wanted = new Set(pins(bench.state));
  const pinned = bench.entries.filter(({ seq }) => wanted.has(seq));
  assert.deepEqual(seen(bench, [], { window: bench.entries.slice(-2), pinned, hasOlder: true }), seen(bench));
});
