import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { type CommandResult, type Transcript, verifyTranscript, type WireEntry } from '@faden/protocol';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { createHouse, type House } from '../testing/house.ts';

const HOUR = 3_600_000;

async function promised() {
  const house = createHouse();
  const [customer, agent] = [await house.customer(), await house.agent()];
  const caseId = await house.open(customer.access);
  const dueAt = new Date(house.clock.now() + 2 * HOUR).toISOString();
  const promise = house.command('commitment.make', { text: 'You get the corrected bill.', dueAt });
  const [result] = await house.give(agent.access, caseId, promise);
  assert.equal(result?.outcome, 'accepted', JSON.stringify(result));
  return { house, caseId, agent, customer, commitment: promise.id, dueAt };
}

const refusalOf = (result: CommandResult | undefined) => (result?.outcome === 'refused' ? result.problem : undefined);

async function entriesOf(house: House, caseId: string, stream = 'public'): Promise<WireEntry[]> {
  const { access: token } = await house.agent();
  return (await house.json<{ entries: WireEntry[] }>(`/cases/${caseId}/entries?after=0&limit=200&stream=${stream}`, { token })).entries;
}

async function tick({ gateway, clock }: House): Promise<void> {
  for (let round = 0; round < 10; round += 1) if ((await gateway.tick(clock.now())) === 0) return;
}

describe('a promise', () => {
  it('that nobody keeps is broken at the first tick after its time, by one of many clocks, with warnings before', async () => {
    const { house, caseId, commitment, dueAt } = await promised();
    const other = createHouse({ store: house.gateway.deps.store, clock: house.clock });
    for (const part of [1, 0.6, 0.4]) {
      await house.clock.advance(part * HOUR);
      await Promise.all([tick(house), tick(other)]);
    }
    assert.ok(!(await entriesOf(house, caseId)).some(({ kind }) => kind === 'commitment.broken'), 'not while its time runs');
    await house.clock.advance(1000);
    await Promise.all([tick(house), tick(other)]);
    const kinds = (await entriesOf(house, caseId)).map(({ kind }) => kind);
    assert.deepEqual(kinds.slice(-3), ['commitment.broken', 'notice.posted', 'commitment.move-proposed']);
    const alarms = (await entriesOf(house, caseId, 'internal')).map(({ body }) => body);
    assert.deepEqual(alarms, [50, 80, 100].map((share) => ({ code: 'commitment-due', about: commitment, dueAt, share })));
  });

  it('that is open holds the case open, and the problem names it, also when the same is asked again', async () => {
    const { house, caseId, agent, commitment } = await promised();
    const resolve = house.command('case.propose-resolution', { answers: [], text: 'Corrected.' });
    for (let time = 0; time < 2; time += 1) {
      const [result] = await house.give(agent.access, caseId, resolve);
      assert.deepEqual([refusalOf(result)?.code, refusalOf(result)?.missing], ['commitment_unsettled', [commitment]]);
    }
  });

  it('that moves does so by the word of the customer only', async () => {
    const { house, caseId, agent, customer, commitment, dueAt } = await promised();
    const later = new Date(Date.parse(dueAt) + 24 * HOUR).toISOString();
    const proposal = house.command('commitment.propose-move', { commitment, dueAt: later, text: 'The printer is down.' });
    const accept = house.command('commitment.accept-move', { commitment, proposal: proposal.id });
    const [, own] = await house.give(agent.access, caseId, proposal, accept);
    assert.equal(refusalOf(own)?.code, 'unknown_kind');
    const [result] = await house.give(customer.access, caseId, { ...accept, id: house.id() });
    assert.deepEqual(result?.outcome === 'accepted' && result.entries.map(({ kind }) => kind), ['commitment.moved', 'commitment.made']);
  });
});

describe('a transcript', () => {
  it('of what the gateway sealed is verified by whoever has it, and names the entry that was changed', async () => {
    const { house, caseId } = await promised();
    const entries = await entriesOf(house, caseId);
    const last = entries.at(-1);
    const transcript: Transcript = { format: 'faden-transcript', version: 1, site: { id: 'musterbank', name: 'Musterbank' }, case: caseId, madeAt: new Date(house.clock.now()).toISOString(), head: { seq: entries.length, hash: last?.hash ?? '' }, entries };
    const deps = { sha256: (text: string) => bytesToHex(sha256(utf8ToBytes(text))) };
    assert.equal((await verifyTranscript(deps, transcript)).verdict, 'intact');
    const promise = entries.findIndex(({ kind }) => kind === 'commitment.made');
    const forged = { ...entries[promise]!, body: { ...entries[promise]!.body, text: 'You get the corrected bilI.' } };
    const verdict = await verifyTranscript(deps, { ...transcript, entries: entries.with(promise, forged) });
    assert.equal(verdict.verdict === 'changed' && verdict.entry.seq, promise + 1);
  });
});
