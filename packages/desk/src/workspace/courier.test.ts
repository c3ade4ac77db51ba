import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeskCaseHandle } from '@faden/client';
import { FadenError } from '@faden/protocol';

import { createCourier } from './courier.ts';
import { createWorkspace } from './workspace.ts';
import { createWorkspaces } from './workspaces.ts';

/** A handle that writes down what it is given. */
function handleOf(id: string, site: string, answer: () => Promise<string> = async () => 'id') {
  const given: unknown[] = [];
  const handle = { id, value: { site }, give: (kind: string, body: object) => (given.push({ kind, body }), answer()), sendFile: (file: Blob) => (given.push(file), answer()) };
  return { handle: handle as unknown as DeskCaseHandle, given };
}

describe('the courier', () => {
  it('gives the words in the box and empties it at once', async () => {
    const workspace = createWorkspace('a', 'bank');
    const { handle, given } = handleOf('a', 'bank');
    workspace.reply.value = '  Good morning. ';
    const sent = createCourier(workspace, handle).sendWords();
    assert.equal(workspace.reply.value, '');
    assert.deepEqual(workspace.outgoing.value.map(({ text }) => text), ['Good morning.']);
    assert.equal(await sent, true);
    assert.deepEqual(given, [{ kind: 'message.post', body: { text: 'Good morning.' } }]);
    assert.deepEqual(workspace.outgoing.value, []);
  });

  it('sends notes as notes, never as messages', async () => {
    const workspace = createWorkspace('a', 'bank');
    const { handle, given } = handleOf('a', 'bank');
    workspace.mode.value = 'note';
    workspace.reply.value = 'for the customer';
    workspace.note.value = 'for us';
    await createCourier(workspace, handle).sendWords();
    assert.deepEqual(given, [{ kind: 'note.add', body: { text: 'for us' } }]);
    assert.equal(workspace.reply.value, 'for the customer');
  });

  for (const [what, id, site] of [['another case', 'b', 'bank'], ['another brand', 'a', 'power']] as const) {
    it(`gives nothing to ${what}, and keeps the words`, async () => {
      const workspace = createWorkspace('a', 'bank');
      const { handle, given } = handleOf(id, site);
      workspace.reply.value = 'For the bank.';
      const courier = createCourier(workspace, handle);
      assert.equal(await courier.sendWords(), false);
      assert.equal(await courier.sendFile(new Blob(['x']) as File), false);
      assert.equal(await courier.submitForm('handover', { kind: 'handover.offer', body: { to: 'maria' } }), false);
      assert.deepEqual(given, []);
      assert.equal(workspace.reply.value, 'For the bank.');
      assert.equal(workspace.refusal.value?.code, 'other_case');
    });
  }

  it('puts refused words back before what was written since', async () => {
    const workspace = createWorkspace('a', 'bank');
    const { handle } = handleOf('a', 'bank', () => Promise.reject(new FadenError('rate_limited', 'slow down')));
    workspace.reply.value = 'first';
    const sent = createCourier(workspace, handle).sendWords();
    workspace.reply.value = 'second';
    assert.equal(await sent, false);
    assert.equal(workspace.reply.value, 'first\nsecond');
    assert.deepEqual(workspace.refusal.value, { place: 'reply', code: 'rate_limited' });
  });

  it('submits a form once, however often it is pressed, and forgets its draft when accepted', async () => {
    const workspace = createWorkspace('a', 'bank');
    const { handle, given } = handleOf('a', 'bank');
    workspace.openForm('decline', { text: 'No time' });
    const courier = createCourier(workspace, handle);
    const gift = { kind: 'handover.decline', body: { handover: 'h' } } as const;
    const [first, second] = await Promise.all([courier.submitForm('decline', gift), courier.submitForm('decline', gift)]);
    assert.deepEqual([first, second], [true, false]);
    assert.equal(given.length, 1);
    assert.equal(workspace.form.value, null);
    assert.equal(workspace.draft('decline', () => ({ text: '' })).value.text, '');
  });

  it('keeps a refused form open with its draft', async () => {
    const workspace = createWorkspace('a', 'bank');
    const { handle } = handleOf('a', 'bank', () => Promise.reject(new FadenError('owner_only', 'no')));
    workspace.openForm('decline', { text: 'No time' });
    await createCourier(workspace, handle).submitForm('decline', { kind: 'handover.decline', body: { handover: 'h' } });
    assert.equal(workspace.form.value, 'decline');
    assert.equal(workspace.draft('decline', () => ({ text: '' })).value.text, 'No time');
    assert.deepEqual(workspace.refusal.value, { place: 'decline', code: 'owner_only' });
  });
});

describe('workspaces', () => {
  it('are one per case, and never the same for two brands', () => {
    const all = createWorkspaces();
    assert.equal(all.of('a', 'bank'), all.of('a', 'bank'));
    assert.notEqual(all.of('a', 'bank'), all.of('b', 'bank'));
    const before = all.of('a', 'bank');
    assert.notEqual(all.of('a', 'power'), before);
  });

  it('are forgotten when the agent leaves', () => {
    const all = createWorkspaces();
    const before = all.of('a', 'bank');
    all.forget();
    assert.notEqual(all.of('a', 'bank'), before);
  });
});
