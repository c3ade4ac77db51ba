import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Mark } from '@faden/protocol';

import { createLocalBus } from '../memory/local-bus.ts';
import { createHeldStore } from '../testing/held-store.ts';
import { createHouse, type House } from '../testing/house.ts';
import { listen } from '../testing/listener.ts';
import { settle } from '../testing/test-clock.ts';

const SECRET = 'my-secret-words';

/** A case with a message to be removed, in a store whose answers can be held back. */
async function scene() {
  const held = createHeldStore();
  const bus = createLocalBus();
  const before = createHouse({ store: held.store, bus });
  const { access: token } = await before.customer();
  const agent = (await before.agent()).access;
  const caseId = await before.open(token, SECRET);
  const { mark } = await before.json<{ mark: Mark }>(`/cases/${caseId}/snapshot`, { token });
  const message = (await before.json<{ entries: { cause: string; kind: string }[] }>(`/cases/${caseId}/entries`, { token })).entries.find(({ kind }) => kind === 'message.posted');
  // A new process remembers no entries, so that all are read from the store.
  const house = before.restart();
  const redact = async (by: House = house): Promise<void> => {
    const [result] = await by.give(token, caseId, by.command('message.redact', { message: message?.cause ?? '' }));
    assert.equal(result?.outcome, 'accepted', JSON.stringify(result));
  };
  return { held, bus, house, before, token, agent, caseId, mark, redact };
}

describe('what was read before a redaction and leaves after it', () => {
  it('is without the words in a page and in a snapshot', async () => {
    for (const resource of ['entries?after=0', 'snapshot']) {
      const { held, house, token, caseId, redact } = await scene();
      held.hold('page');
      const asked = house.ask(`/cases/${caseId}/${resource}`, { token });
      await settle();
      await redact();
      held.release();
      const text = await (await asked).text();
      assert.ok(text.includes('"body":null'), text);
      assert.ok(!text.includes(SECRET), resource);
    }
  });

  it('is without the words on a stream', async () => {
    const { held, house, token, caseId, redact } = await scene();
    held.hold('page');
    const live = await listen(house, token, { marks: { [caseId]: ['e1', 0, ''] } });
    await settle();
    await redact();
    held.release();
    const text = JSON.stringify(await live.events());
    assert.ok(text.includes('"body":null'), text);
    assert.ok(!text.includes(SECRET));
  });

  it('is not in a long poll that was gathering, and the next poll brings what is left', async () => {
    const { house, token, caseId, redact } = await scene();
    const poll = () => house.json('/live', { token, headers: { accept: 'application/json' }, body: { tab: 't1', marks: { [caseId]: ['e1', 0, ''] } } });
    const first = poll();
    await settle();
    await redact();
    await house.clock.advance(10);
    assert.ok(!JSON.stringify(await first).includes(SECRET));
    const next = poll();
    await house.clock.advance(10);
    const text = JSON.stringify(await next);
    assert.ok(text.includes('message.redacted') && text.includes('"body":null'), text);
    assert.ok(!text.includes(SECRET));
  });

  it('is without the words in the inbox', async () => {
    const { held, house, agent, redact } = await scene();
    held.hold('inbox');
    const asked = house.ask('/desk/inbox', { token: agent });
    await settle();
    await redact();
    held.release();
    const text = await (await asked).text();
    assert.ok(text.includes('"reference"') && !text.includes(SECRET), text);
  });

  it('is without the words in a hint about a changed case', async () => {
    const { held, house, token, caseId, agent, redact } = await scene();
    const live = await listen(house, agent);
    await house.give(token, caseId, house.command('message.post', { text: 'More.' }));
    held.hold('byId');
    await house.clock.advance(50);
    await redact();
    held.release();
    const rows = await live.take('inbox');
    assert.equal(rows.length > 0, true);
    assert.ok(!JSON.stringify(rows).includes(SECRET));
  });

  it('is without the words when another gateway removed them', async () => {
    const { held, house, before, token, caseId, redact } = await scene();
    held.hold('page');
    const asked = house.ask(`/cases/${caseId}/entries?after=0`, { token });
    await settle();
    await redact(before);
    held.release();
    assert.ok(!(await (await asked).text()).includes(SECRET));
  });
});

describe('what a gateway remembers of a case', () => {
  it('is let go when another gateway has written, so that streams bring what is there now', async () => {
    const { house, before, token, caseId, mark, redact } = await scene();
    await house.give(token, caseId, house.command('message.post', { text: 'Remembered.' }));
    await redact(before);
    const live = await listen(house, token, { marks: { [caseId]: mark } });
    const kinds = (await live.take('entries')).flatMap(({ entries }) => entries.map(({ kind }) => kind));
    assert.deepEqual(kinds.slice(-1), ['message.redacted']);
  });

  it('may be old without harm: what was decided on it is decided again', async () => {
    const { held, house, token, caseId } = await scene();
    const deaf = createHouse({ store: held.store, bus: createLocalBus() });
    for (const by of [house, deaf, house, deaf]) {
      const [result] = await by.give(token, caseId, by.command('message.post', { text: 'Next.' }));
      assert.equal(result?.outcome, 'accepted', JSON.stringify(result));
    }
    const { entries } = await house.json<{ entries: { seq: number }[] }>(`/cases/${caseId}/entries?after=0`, { token });
    assert.deepEqual(entries.map(({ seq }) => seq), entries.map((_, place) => place + 1));
  });
});
