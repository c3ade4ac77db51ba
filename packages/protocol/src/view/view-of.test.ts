import assert from 'node:assert/strict';
import test from 'node:test';

import fc from 'fast-check';

import { instantFrom } from '../basics/primitives.ts';
import { customerRules } from '../rules/customer-rules.ts';
import { pins } from '../state/pins.ts';
import { initialState } from '../state/initial-state.ts';
import { CaseBench, openedBench } from '../testing/case-bench.ts';
import { cast } from '../testing/cast.ts';
import { histories, playedBench } from '../testing/histories.ts';
import { offered, resolved, restated } from '../testing/moments.ts';
import type { PendingCommand, ViewSource } from './view-source.ts';
import { viewOf } from './view-of.ts';

function sourceOf(bench: CaseBench, more: Partial<ViewSource> = {}): ViewSource {
  return {
    id: bench.id,
    state: bench.state,
    window: bench.entries,
    pinned: [],
    hasOlder: false,
    pending: [],
    rules: customerRules,
    context: { actor: cast.petra, site: bench.site, channel: 'chat' },
    ...more,
  };
}

function pending(bench: CaseBench, kind: string, body: object, more: Partial<PendingCommand> = {}): PendingCommand {
  return {
    command: { id: bench.freshId(), kind, body: body as Record<string, unknown> },
    at: instantFrom(bench.now),
    delivery: 'pending',
    ...more,
  };
}

test('a confirmed case shows who is responsible, what was understood, what is known and what comes next', () => {
  const bench = openedBench();
  const name = restated(bench);
  bench.must('petra', 'fact.record', { name: 'meter', value: '4711' });
  const view = viewOf(sourceOf(bench));
  assert.equal(view.status, 'in-progress');
  assert.deepEqual(view.owner, { type: 'agent', id: 'aylin', name: 'Aylin Kaya' });
  assert.equal(view.roleCard?.employer, 'Rhein-Dialog GmbH');
  assert.deepEqual(
    [view.understanding?.name, view.understanding?.points.length, view.understanding?.answer],
    [name, 2, 'asked'],
  );
  assert.deepEqual(view.facts, [{ name: 'meter', value: '4711' }]);
  assert.deepEqual([view.nextStep, view.nextUpdateBy], ['answer', '2026-11-24T17:00:00.000Z']);
  assert.equal(view.timeline.length, bench.entries.length);
});

test('what awaits an answer is shown with the words it was asked in', () => {
  const bench = openedBench();
  bench.must('aylin', 'consult.ask', { of: 'company', question: 'Why?' });
  const handover = offered(bench);
  const escalation = bench.must('petra', 'escalation.raise');
  const resolution = resolved(bench);
  const view = viewOf(sourceOf(bench));
  assert.equal(view.consults[0]?.to, 'Karl Stein');
  assert.deepEqual(view.handover, {
    name: handover,
    to: { id: 'jonas', name: 'Jonas Weber' },
    expiresAt: '2026-11-23T08:15:00.000Z',
  });
  assert.deepEqual([view.escalation?.name, view.escalation?.to], [escalation, 'Maria Brandt']);
  assert.deepEqual([view.resolution?.name, view.resolution?.answers.length], [resolution, 2]);
});

test('a case that nobody has confirmed yet is drawn whole, without what only the gateway can give', () => {
  const bench = new CaseBench();
  const opening = pending(bench, 'case.open', { topic: 'billing', lang: 'de', text: 'My bill is wrong.' });
  const more = pending(bench, 'message.post', { text: 'It says 98 euros.' }, { delivery: 'waiting' });
  const view = viewOf(sourceOf(bench, { state: initialState, window: [], pending: [opening, more] }));
  assert.deepEqual([view.status, view.reference, view.owner?.name], ['received', undefined, 'Kundenservice']);
  assert.deepEqual(
    view.timeline.map(({ entry, delivery }) => [entry.kind, delivery, entry.seq]),
    [
      ['case.opened', 'pending', undefined],
      ['message.posted', 'pending', undefined],
      ['owner.changed', 'pending', undefined],
      ['message.posted', 'waiting', undefined],
    ],
  );
});

test('an item keeps its key when it is confirmed', () => {
  const bench = openedBench();
  const message = pending(bench, 'message.post', { text: 'It says 98 euros.' });
  const before = viewOf(sourceOf(bench, { pending: [message] }));
  bench.give('petra', 'message.post', { text: 'It says 98 euros.' }, message.command.id);
  const after = viewOf(sourceOf(bench, { pending: [message] }));
  assert.deepEqual(
    after.timeline.map(({ key }) => key),
    before.timeline.map(({ key }) => key),
  );
  assert.deepEqual(after.timeline.at(-1)?.delivery, 'confirmed');
});

test('words stay on the screen when the rules here would refuse them, and when the gateway has', () => {
  const bench = openedBench();
  bench.must('petra', 'case.withdraw');
  const doubted = pending(bench, 'message.post', { text: 'Wait.' });
  const failed = pending(bench, 'message.post', { text: 'Please.' }, { delivery: 'failed', refusal: 'case_ended' });
  const { timeline, status } = viewOf(sourceOf(bench, { pending: [doubted, failed] }));
  assert.equal(status, 'withdrawn');
  assert.deepEqual(
    timeline.slice(-2).map(({ delivery, refusal }) => [delivery, refusal]),
    [
      ['pending', undefined],
      ['failed', 'case_ended'],
    ],
  );
});

test('a failed message does not hide what comes after it', () => {
  const bench = openedBench();
  const failed = pending(bench, 'message.post', { text: 'x' }, { delivery: 'failed', refusal: 'not_found' });
  const fact = pending(bench, 'fact.record', { name: 'meter', value: '4711' });
  assert.deepEqual(viewOf(sourceOf(bench, { pending: [failed, fact] })).facts, [{ name: 'meter', value: '4711' }]);
});

test('edits are folded into their message with every version, pending ones too', () => {
  const bench = openedBench('It says 98.');
  const message = bench.entries[0]?.cause ?? '';
  bench.must('petra', 'message.edit', { message, text: 'It says 89.' });
  const edit = pending(bench, 'message.edit', { message, text: 'It says 88.' });
  const item = viewOf(sourceOf(bench, { pending: [edit] })).timeline.find(
    ({ entry }) => entry.kind === 'message.posted',
  );
  assert.deepEqual(
    item?.versions?.map(({ text }) => text),
    ['It says 98.', 'It says 89.', 'It says 88.'],
  );
});

test('a removed message leaves a trace without content, though this device still has the words', () => {
  const bench = openedBench('4111 1111 1111 1111');
  const message = bench.entries[0]?.cause ?? '';
  const remove = pending(bench, 'message.redact', { message });
  for (const view of [
    viewOf(sourceOf(bench, { pending: [remove] })),
    (bench.give('petra', 'message.redact', { message }, remove.command.id), viewOf(sourceOf(bench))),
  ]) {
    const item = view.timeline.find(({ entry }) => entry.kind === 'message.posted');
    assert.deepEqual([item?.entry.body, item?.removed?.by.actor], [null, 'customer-petra']);
    assert.ok(!JSON.stringify(view).includes('4111'));
  }
});

test('entries of unknown kinds are not drawn', () => {
  const bench = openedBench();
  const last = bench.entries.at(-1);
  assert.ok(last);
  const window = [...bench.entries, { ...last, seq: 4, kind: 'robot.danced' }];
  assert.equal(viewOf(sourceOf(bench, { window })).timeline.length, 3);
});

test('a window and the pinned entries show the same people and concern as the whole timeline', () => {
  fc.assert(
    fc.property(histories(50), fc.nat(60), (history, cut) => {
      const bench = playedBench(history);
      const window = bench.entries.slice(cut);
      const pinned = bench.entries.filter(({ seq }) => pins(bench.state).includes(seq));
      const { timeline: _all, ...whole } = viewOf(sourceOf(bench));
      const { timeline: _some, ...part } = viewOf(sourceOf(bench, { window, pinned }));
      assert.deepEqual(part, whole);
    }),
    { numRuns: 60 },
  );
});

test('confirmed items that did not change are the same objects in the next view', () => {
  const bench = openedBench();
  const [first] = viewOf(sourceOf(bench)).timeline;
  bench.must('aylin', 'message.post', { text: 'Hello.' });
  assert.equal(viewOf(sourceOf(bench)).timeline[0], first);
});
