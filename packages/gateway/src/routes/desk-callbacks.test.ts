import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { DeskCallbacks } from '@faden/protocol';

import { exampleId, exampleWrite, moments, type ExampleWrite } from '../contracts/example-writes.ts';
import { createHouse, type House } from '../testing/house.ts';
import { testConfig } from '../testing/test-config.ts';

async function fill({ gateway: { deps } }: House, ...cases: readonly ExampleWrite[]): Promise<void> {
  await deps.store.timeline.commit(cases.map((like, place) => exampleWrite({ case: exampleId(place + 1), create: true, ...like })), moments[0]);
}
async function listOf(house: House, agent: string, query = ''): Promise<DeskCallbacks> {
  return house.json<DeskCallbacks>(`/desk/callbacks${query}`, { token: (await house.agent(agent)).access });
}
const casesOf = ({ callbacks }: DeskCallbacks): readonly number[] => callbacks.map((callback) => Number(callback.case.slice(-4)));

/** A house where Aylin answers the topic general alone. */
const specialized = (): House => createHouse({ config: testConfig((raw) => ({ ...raw, agents: raw.agents.map((agent) => (agent.id === 'aylin' ? { ...agent, skills: ['general'] } : agent)) })) });

describe('GET /v1/desk/callbacks', () => {
  it('lists the calls of the agent\'s sites by due time, with the gateway\'s time', async () => {
    const house = createHouse();
    await fill(house, { calls: [moments[2]] }, { calls: [moments[0]] }, {}, { calls: [moments[1]], site: 'stadtwerke' });
    const list = await listOf(house, 'aylin');
    assert.deepEqual(casesOf(list), [2, 4, 1]);
    assert.equal(list.now, new Date(house.clock.now()).toISOString());
    assert.deepEqual(list.callbacks.map(({ site, reference }) => [site, reference]), [['musterbank', 'MB-7F3K-92Q'], ['stadtwerke', 'MB-7F3K-92Q'], ['musterbank', 'MB-7F3K-92Q']]);
  });

  it('lists one site when asked, and never one that is not theirs', async () => {
    const house = createHouse();
    await fill(house, { calls: [moments[0]] }, { calls: [moments[1]], site: 'stadtwerke' });
    assert.deepEqual(casesOf(await listOf(house, 'maria', '?site=stadtwerke')), [2]);
    assert.deepEqual(casesOf(await listOf(house, 'jonas')), [1]);
    const foreign = await house.ask('/desk/callbacks?site=stadtwerke', { token: (await house.agent('jonas')).access });
    assert.equal(foreign.status, 404);
  });

  it('gives agents the topics they answer, and supervisors all of them', async () => {
    const house = specialized();
    await fill(house, { calls: [moments[0]] });
    assert.deepEqual([casesOf(await listOf(house, 'aylin')), casesOf(await listOf(house, 'jonas')), casesOf(await listOf(house, 'maria'))], [[], [1], [1]]);
  });
});
