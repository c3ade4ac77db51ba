import assert from 'node:assert/strict';
import test from 'node:test';

import { wireDigest, wireSchemas } from '../testing/wire-digest.ts';
import { PROTOCOL } from './version.ts';
import { versionHistory } from './version-history.ts';

test('the wire has not changed since the last line of its history', () => {
  const digest = wireDigest();
  const last = versionHistory.at(-1);
  assert.equal(last?.digest, digest, `The schemas of the wire changed: add a line with digest ${digest} to version-history.ts.`);
  assert.equal(last?.protocol, PROTOCOL);
});

test('the history only goes forward, and says of every state what it brought', () => {
  for (const [index, { protocol, digest, brought }] of versionHistory.entries()) {
    assert.ok(protocol >= (versionHistory[index - 1]?.protocol ?? 1));
    assert.match(digest, /^[0-9a-f]{16}$/);
    assert.ok(brought.length > 20);
  }
  assert.equal(new Set(versionHistory.map(({ digest }) => digest)).size, versionHistory.length);
});

test('the digest covers entries, commands, live events and answers', () => {
  const names = Object.keys(wireSchemas());
  for (const name of ['publicBodies.message.posted', 'internalBodies.note.added', 'customerCommands.case.open', 'agentCommands.handover.offer', 'liveEvents.entries', 'entrySchema', 'problemSchema', 'siteProfileSchema']) {
    assert.ok(names.includes(name), name);
  }
});
