import assert from 'node:assert/strict';
import { it } from 'node:test';

import { createHouse } from '../testing/house.ts';
import { listen } from '../testing/listener.ts';

const canary = 'Kanarienvogel';

it('no words, names or numbers of anybody are reported, counted or put into a problem', async () => {
  const said: string[] = [];
  const house = createHouse({ log: { write: (...line) => void said.push(JSON.stringify(line)) } });
  const [customer, agent] = [await house.customer(), await house.agent()];
  const caseId = house.id();
  const giveAll = async (token: string, ...kinds: readonly (readonly [string, Record<string, unknown>])[]) => {
    const response = await house.ask('/commands', { token, body: { case: caseId, commands: kinds.map(([kind, body]) => house.command(kind, body)) } });
    const text = await response.text();
    said.push(...(text.match(/"problem":\{[^}]*\}/g) ?? []), ...(response.ok ? [] : [text]));
  };
  await giveAll(customer.access,
    ['case.open', { topic: 'billing', lang: 'de', text: canary, page: { url: `https://www.musterbank.example/?q=${canary}`, title: canary } }],
    ['message.post', { text: canary }],
    ['message.post', { text: canary.repeat(2000) }],
    ['message.post', { words: canary }],
    [canary, { text: canary }],
    ['fact.record', { name: canary, value: canary }],
    ['fact.record', { name: 'meter', value: canary, [canary]: canary }],
    ['message.edit', { message: canary, text: canary }],
    ['file.share', { file: house.id(), name: canary, type: canary, size: 1, sha256: 'ab'.repeat(32) }],
    ['case.rate', { score: 9, text: canary }]);
  await giveAll(agent.access, ['message.post', { text: canary }], ['note.add', { text: canary }], ['handover.offer', { to: canary, reason: canary, summary: canary }]);
  const live = await listen(house, customer.access);
  await house.clock.advance(30_000);
  await live.leave();
  const wrong = [
    house.ask(`/sites/${canary}`), house.ask(`/${canary}`), house.ask(`/cases/${canary}/snapshot?${canary}=${canary}`, { token: customer.access }),
    house.ask('/cases', { token: canary }), house.ask('/cases?cursor=' + canary, { token: customer.access }),
    house.ask('/sites/musterbank/sessions', { body: { identity: canary } }), house.ask('/sites/musterbank/sessions', { body: { [canary]: canary } }),
    house.ask('/sites/musterbank/sessions', { raw: `{"${canary}`, headers: { 'content-type': 'application/json' } }),
    house.ask('/sites/musterbank/sessions', { body: {}, origin: `https://${canary.toLowerCase()}.example` }),
    house.ask('/desk/sessions', { body: { agent: canary.toLowerCase(), password: canary } }), house.ask('/desk/sessions', { body: { agent: 'aylin', password: canary } }),
    house.ask(`/cases/${caseId}/files/${canary}`, { method: 'PUT', token: customer.access, raw: canary, headers: { 'content-type': canary, 'content-digest': canary } }),
    house.ask('/sessions/refresh', { body: { refresh: canary } }),
  ];
  for (const response of await Promise.all(wrong)) {
    assert.ok(response.status >= 400);
    said.push(await response.text());
  }
  said.push(await (await house.ask('/metrics')).text());
  assert.ok(said.length > 25);
  for (const line of said) assert.doesNotMatch(line, new RegExp(canary, 'i'));
});
