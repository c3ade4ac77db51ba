import assert from 'node:assert/strict';
import test from 'node:test';

import { simulate } from './simulate.ts';

test('a seed replays exactly, and another seed is another world', async () => {
  const first = await simulate('replay');
  const again = await simulate('replay');
  assert.equal(again.hash, first.hash);
  assert.ok(first.happenings.length > 50, 'a world without happenings proves nothing');
  assert.notEqual((await simulate('another')).hash, first.hash);
});

test('the worlds are eventful: words of both sides, faults, crashes and restores all occur', async () => {
  const notes = new Map<string, number>();
  for (let seed = 1; seed <= 40; seed++) {
    for (const happening of (await simulate(`eventful ${seed}`)).happenings) {
      const name = happening.type === 'asked' ? `${happening.person} ${happening.kind}` : happening.type === 'noted' ? happening.text.replace(/:.*/, '') : happening.type;
      notes.set(name, (notes.get(name) ?? 0) + 1);
    }
  }
  const wanted = ['customer message.post', 'agent message.post', 'customer message.edit', 'customer message.redact', 'agent concern.restate', 'customer concern.confirm', 'agent handover.offer', 'agent case.change-status', 'agent case.propose-resolution', 'the gateway dies', 'customer is offline', 'tab-1 is crashed', 'tab-2 is closed', 'restored', 'announced'];
  assert.deepEqual(wanted.filter((name) => !notes.has(name)), []);
});

test('in worlds with calls they are asked for, booked, moved, cancelled, accepted, dialled, reported and missed', async () => {
  const kinds = new Set<string>();
  for (let seed = 1; seed <= 8; seed++) {
    for (const happening of (await simulate(`calls ${seed}`)).happenings) if (happening.type === 'committed') for (const { kind } of happening.entries) kinds.add(kind);
  }
  const wanted = ['requested', 'scheduled', 'queued', 'moved', 'accepted', 'dialled', 'attempted', 'missed', 'cancelled'].map((step) => `callback.${step}`);
  assert.deepEqual(wanted.filter((kind) => !kinds.has(kind)), []);
});
