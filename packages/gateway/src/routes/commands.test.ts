import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { CommandResult } from '@faden/protocol';

import { createMemoryStore } from '../memory/memory-store.ts';
import type { Store } from '../ports/store.ts';
import { createHouse } from '../testing/house.ts';

const codes = (results: readonly CommandResult[]): string[] => results.map((result) => (result.outcome === 'refused' ? result.problem.code : result.outcome));
const entriesOf = (result: CommandResult | undefined) => (result !== undefined && 'entries' in result ? result.entries : []);

describe('giving commands', () => {
  it('opens a case and posts in order; a final refusal does not stop the rest', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const caseId = house.id();
    const results = await house.give(access, caseId,
      house.command('case.open', { topic: 'billing', lang: 'en', text: 'My bill is wrong.' }),
      house.command('message.post', { text: 'It says 98 euros.' }),
      house.command('message.fly', {}),
      house.command('message.post', { text: '' }),
      house.command('message.post', { text: 'Please help.' }));
    assert.deepEqual(codes(results), ['accepted', 'accepted', 'unknown_kind', 'bad_request', 'accepted']);
    const { entries } = await house.json<{ entries: { seq: number }[] }>(`/cases/${caseId}/entries?after=0`, { token: access });
    assert.deepEqual(entries.map(({ seq }) => seq), [1, 2, 3, 4, 5]);
  });

  it('takes role, actor, time, channel, seq and hash from nowhere but the session and the clock', async () => {
    const house = createHouse();
    const { access, customer } = await house.customer();
    const caseId = await house.open(access);
    const forged = { ...house.command('message.post', { text: 'x', by: { role: 'agent', actor: 'aylin' }, seq: 1 }), by: { role: 'agent' }, seq: 99, at: '2020-01-01T00:00:00.000Z', channel: 'phone', hash: 'x' };
    const [result] = await house.give(access, caseId, forged as never);
    const [entry] = entriesOf(result);
    assert.deepEqual(entry?.by, { role: 'customer', actor: customer.id });
    assert.equal(entry?.at, new Date(house.clock.now()).toISOString());
    assert.equal(entry?.channel, 'chat');
    assert.equal(entry?.seq, 4);
    assert.deepEqual(entry?.body, { text: 'x' });
  });

  it('the same command 20 times at once gives one entry and 20 equal answers', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const caseId = await house.open(access);
    const command = house.command('message.post', { text: 'Once.' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => house.give(access, caseId, command)));
    assert.deepEqual(answers.map(([result]) => result?.outcome).toSorted(), ['accepted', ...Array.from({ length: 19 }, () => 'repeated')]);
    for (const [result] of answers) assert.deepEqual(entriesOf(result), entriesOf(answers[0]?.[0]));
    const { mark } = await house.json<{ mark: [string, number, string] }>(`/cases/${caseId}/snapshot`, { token: access });
    assert.equal(mark[1], 4);
  });

  it('one case opened 50 times at once is one case', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const caseId = house.id();
    const command = house.command('case.open', { topic: 'billing', lang: 'de' });
    await Promise.all(Array.from({ length: 50 }, () => house.give(access, caseId, command)));
    const { cases } = await house.json<{ cases: unknown[] }>('/cases', { token: access });
    assert.equal(cases.length, 1);
  });

  it('other content under a known id is refused, and nothing changes', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const caseId = await house.open(access);
    const command = house.command('message.post', { text: 'One.' });
    await house.give(access, caseId, command);
    assert.deepEqual(codes(await house.give(access, caseId, { ...command, body: { text: 'Two.' } })), ['command_reused']);
    assert.deepEqual(codes(await house.give(access, caseId, { ...command, kind: 'case.withdraw', body: {} })), ['command_reused']);
    assert.deepEqual(codes(await house.give(access, caseId, { ...command, writtenAt: '2026-11-21T17:00:00.000Z' })), ['repeated']);
  });

  it('somebody else\'s command id is not there', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const agent = await house.agent();
    const caseId = await house.open(access);
    const command = house.command('message.post', { text: 'Mine.' });
    await house.give(access, caseId, command);
    assert.deepEqual(codes(await house.give(agent.access, caseId, command)), ['not_found']);
  });

  it('a refusal by the rules is remembered and repeated, even when the rules would say otherwise now', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const caseId = await house.open(access);
    const rate = house.command('case.rate', { score: 5 });
    const [first] = codes(await house.give(access, caseId, rate));
    assert.notEqual(first, 'accepted');
    await house.give(access, caseId, house.command('case.withdraw'));
    assert.deepEqual(codes(await house.give(access, caseId, rate)), [first]);
  });

  it('after a redaction the words are gone from every answer, and a repeat answers what remains', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const caseId = await house.open(access);
    const post = house.command('message.post', { text: 'Secret words.' });
    const edit = house.command('message.edit', { message: post.id, text: 'Secret words, edited.' });
    assert.deepEqual(codes(await house.give(access, caseId, post, edit, house.command('message.redact', { message: post.id }))), ['accepted', 'accepted', 'accepted']);
    const [repeat] = await house.give(access, caseId, post);
    assert.equal(repeat?.outcome, 'repeated');
    const [entry] = entriesOf(repeat);
    assert.equal(entry?.body, null);
    assert.equal(entry?.salt, undefined);
    assert.match(entry?.commit ?? '', /^[0-9a-f]{64}$/);
    const everything = await Promise.all(['/cases', `/cases/${caseId}/snapshot`, `/cases/${caseId}/entries?after=0`].map(async (path) => (await house.ask(path, { token: access })).text()));
    assert.doesNotMatch(everything.join(), /Secret words/);
  });

  it('the subject in the inbox goes with the message it came from', async () => {
    const house = createHouse();
    const [{ access }, agent] = [await house.customer(), await house.agent()];
    const caseId = house.id();
    const open = house.command('case.open', { topic: 'billing', lang: 'en', text: 'Secret subject' });
    await house.give(access, caseId, open);
    const subject = async () => (await house.json<{ cases: { subject?: string }[] }>('/desk/inbox', { token: agent.access })).cases[0]?.subject;
    assert.equal(await subject(), 'Secret subject');
    await house.give(access, caseId, house.command('message.edit', { message: open.id, text: 'Other subject' }));
    assert.equal(await subject(), 'Other subject');
    await house.give(access, caseId, house.command('message.redact', { message: open.id }));
    assert.equal(await subject(), undefined);
  });

  it('a case nobody opened is not there, and only a customer opens one', async () => {
    const house = createHouse();
    const [{ access }, agent] = [await house.customer(), await house.agent()];
    for (const [token, command] of [[access, house.command('message.post', { text: 'x' })], [agent.access, house.command('case.open', { topic: 'billing', lang: 'de' })]] as const) {
      const response = await house.ask('/commands', { token, body: { case: house.id(), commands: [command] } });
      assert.equal(response.status, 404);
    }
  });

  it('what follows a refused opening is refused, and no case is made', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const caseId = house.id();
    const results = await house.give(access, caseId, house.command('case.open', { topic: 'nothing', lang: 'de' }), house.command('message.post', { text: 'x' }));
    assert.deepEqual(codes(results), ['topic_unknown', 'not_open']);
    assert.equal((await house.ask(`/cases/${caseId}/snapshot`, { token: access })).status, 404);
  });

  it('promises no call while it cannot read numbers, names another way, and says the same when asked again', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const caseId = await house.open(access);
    const command = house.command('callback.request', { number: '030 23125 001' });
    for (const _ of [1, 2]) {
      const [result] = await house.give(access, caseId, command);
      assert.ok(result?.outcome === 'refused');
      assert.deepEqual([result.problem.code, result.problem.path], ['callback_unavailable', 'body.number']);
      assert.equal(result.problem.instead?.[0], 'message');
    }
  });

  it('texts over 16 KiB are refused by their bytes, with the place', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const caseId = await house.open(access);
    const [large, fits] = await house.give(access, caseId, house.command('message.post', { text: 'ü'.repeat(8193) }), house.command('message.post', { text: 'ü'.repeat(8192) }));
    assert.ok(large?.outcome === 'refused' && large.problem.code === 'too_large' && large.problem.path === 'body.text');
    assert.equal(fits?.outcome, 'accepted');
  });
});

describe('a store in trouble', () => {
  const withTimeline = (store: Store, change: (timeline: Store['timeline']) => Partial<Store['timeline']>): Store => ({ ...store, timeline: { ...store.timeline, ...change(store.timeline) } });

  it('whose commit is unknown answers 503 for what was under way and not-tried for the rest; the same request then tells what happened', async () => {
    let isLost = false;
    const store = withTimeline(createMemoryStore({ epoch: 'e1' }), ({ commit }) => ({
      commit: async (writes, now) => {
        const outcomes = await commit(writes, now);
        if (isLost) throw new Error('connection lost');
        return outcomes;
      },
    }));
    const house = createHouse({ store });
    const { access } = await house.customer();
    const caseId = await house.open(access);
    const commands = ['One.', 'Two.', 'Three.'].map((text) => house.command('message.post', { text }));
    isLost = true;
    const lost = await house.give(access, caseId, ...commands);
    assert.deepEqual(codes(lost), ['internal', 'not-tried', 'not-tried']);
    assert.ok(lost[0]?.outcome === 'refused' && lost[0].problem.retryable);
    isLost = false;
    assert.deepEqual(codes(await house.give(access, caseId, ...commands)), ['repeated', 'repeated', 'repeated']);
  });

  it('that another process writes to as well makes this one decide again', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const caseId = await house.open(access);
    const other = house.restart();
    for (let round = 0; round < 5; round += 1) {
      assert.deepEqual(codes(await other.give(access, caseId, house.command('message.post', { text: `there ${round}` }))), ['accepted']);
      assert.deepEqual(codes(await house.give(access, caseId, house.command('message.post', { text: `here ${round}` }))), ['accepted']);
    }
  });

  it('that is always ahead is given up on after five more tries', async () => {
    let commits = 0;
    let isBusy = false;
    const store = withTimeline(createMemoryStore({ epoch: 'e1' }), ({ commit }) => ({
      commit: async (writes, now) => {
        if (!isBusy) return commit(writes, now);
        commits += 1;
        return writes.map(() => ({ type: 'stale' as const }));
      },
    }));
    const house = createHouse({ store });
    const { access } = await house.customer();
    const caseId = await house.open(access);
    isBusy = true;
    assert.deepEqual(codes(await house.give(access, caseId, house.command('message.post', { text: 'x' }), house.command('message.post', { text: 'y' }))), ['busy', 'not-tried']);
    assert.equal(commits, 6);
  });

  it('shows nothing before it has committed', async () => {
    let release = (): void => undefined;
    let isHeld = false;
    const store = withTimeline(createMemoryStore({ epoch: 'e1' }), ({ commit }) => ({
      commit: async (writes, now) => {
        if (isHeld) await new Promise<void>((resolve) => (release = resolve));
        return commit(writes, now);
      },
    }));
    const house = createHouse({ store });
    const { access } = await house.customer();
    const caseId = await house.open(access);
    isHeld = true;
    const heard: string[] = [];
    house.gateway.deps.bus.subscribe(({ type }) => heard.push(type));
    const answer = house.give(access, caseId, house.command('message.post', { text: 'x' }));
    await house.clock.advance(1000);
    assert.deepEqual(heard, []);
    isHeld = false;
    release();
    assert.deepEqual(codes(await answer), ['accepted']);
    assert.deepEqual(heard, ['head']);
  });
});
