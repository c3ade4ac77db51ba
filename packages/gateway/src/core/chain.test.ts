import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';

import { canonicalJson, evolve, initialState, type WireEntry } from '@faden/protocol';

import { createHouse, type House } from '../testing/house.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The chain as protocol.md describes it, written again from the page. */
function verify(stream: string, entries: readonly WireEntry[]): void {
  let prev = '';
  entries.forEach(({ seq, at, id, cause, kind, channel, by, body, salt, commit, hash }, place) => {
    assert.equal(seq, place + 1);
    const commitment = body === null ? commit : sha256(`${salt}${canonicalJson(body)}`);
    assert.equal(hash, sha256(canonicalJson({ stream, seq, at, id, cause, kind, channel, role: by.role, actor: by.actor, prev, commit: commitment })), `entry ${seq}`);
    prev = hash;
  });
}

const entriesOf = async (house: House, token: string, caseId: string, stream = 'public'): Promise<WireEntry[]> =>
  (await house.json<{ entries: WireEntry[] }>(`/cases/${caseId}/entries?after=0&limit=200&stream=${stream}`, { token })).entries;

async function busyCase() {
  const house = createHouse();
  const [{ access }, agent] = [await house.customer(), await house.agent()];
  const caseId = await house.open(access, 'Bill “ü” \u2028 💶');
  const post = house.command('message.post', { text: 'To be removed.' });
  await house.give(access, caseId, post, house.command('fact.record', { name: 'order', value: '1e3' }));
  await house.clock.advance(61_000);
  await house.give(agent.access, caseId, house.command('message.post', { text: 'Hello.' }), house.command('note.add', { text: 'Careful.' }), house.command('note.add', { text: 'Very.' }));
  await house.give(access, caseId, house.command('message.redact', { message: post.id }));
  return { house, caseId, customer: access, agent: agent.access };
}

describe('the chain', () => {
  it('of both streams can be verified by whoever has the entries, removed ones included', async () => {
    const { house, caseId, customer, agent } = await busyCase();
    const entries = await entriesOf(house, customer, caseId);
    assert.ok(entries.some(({ body }) => body === null));
    verify(caseId, entries);
    verify(`${caseId}!`, await entriesOf(house, agent, caseId, 'internal'));
    const ids = [...entries, ...(await entriesOf(house, agent, caseId, 'internal'))].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('shows any change', async () => {
    const { house, caseId, customer } = await busyCase();
    const entries = await entriesOf(house, customer, caseId);
    const changes: readonly ((entry: WireEntry) => WireEntry)[] = [
      (entry) => ({ ...entry, at: '2026-11-23T09:00:00.001Z' }), (entry) => ({ ...entry, by: { role: 'agent', actor: 'aylin' } }),
      (entry) => ({ ...entry, body: { ...entry.body, text: 'else' } }), (entry) => ({ ...entry, salt: 'else' }), (entry) => ({ ...entry, kind: 'notice.posted' }),
    ];
    for (const change of changes) assert.throws(() => verify(caseId, entries.with(1, change(entries[1]!))));
    assert.throws(() => verify(caseId, entries.toSpliced(1, 1)));
    assert.throws(() => verify(`${caseId}!`, entries));
  });

  it('folds to the state of the snapshot, whose tail and pins are of the same moment', async () => {
    const { house, caseId, customer } = await busyCase();
    for (let count = 0; count < 60; count += 1) await house.give(customer, caseId, house.command('message.post', { text: `${count}` }));
    const entries = await entriesOf(house, customer, caseId);
    const snapshot = await house.json<{ mark: unknown; state: unknown; tail: WireEntry[]; pinned: WireEntry[] }>(`/cases/${caseId}/snapshot`, { token: customer });
    assert.deepEqual(snapshot.state, JSON.parse(JSON.stringify(entries.reduce(evolve, initialState))));
    assert.deepEqual(snapshot.tail, entries.slice(-50));
    assert.deepEqual(snapshot.mark, [house.gateway.deps.store.timeline.epoch, entries.length, entries.at(-1)?.hash]);
    assert.ok(snapshot.pinned.some(({ kind }) => kind === 'agent.introduced') && snapshot.pinned.some(({ kind }) => kind === 'fact.recorded'));
  });

  it('never goes back in time, whatever the clock does', async () => {
    const { house, caseId, customer } = await busyCase();
    const other = createHouse({ store: house.gateway.deps.store });
    await other.give(customer, caseId, other.command('message.post', { text: 'From a clock that is late.' }));
    const times = (await entriesOf(house, customer, caseId)).map(({ at }) => at);
    assert.deepEqual(times, times.toSorted());
  });
});
