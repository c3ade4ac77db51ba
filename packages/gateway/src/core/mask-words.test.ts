import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createHouse } from '../testing/house.ts';
import { testConfig } from '../testing/test-config.ts';

const CARD = '4111 1111 1111 1111';
const IBAN = 'DE89 3704 0044 0532 0130 00';

describe('account numbers in a customer\'s words', () => {
  it('are masked wherever the words go: the answer, the store, the inbox', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const caseId = await house.open(access, `My card is ${CARD}.`);
    const post = house.command('message.post', { text: `And ${IBAN}` });
    const answers = await house.give(access, caseId, post, house.command('message.edit', { message: post.id, text: `Or rather ${IBAN}!` }), house.command('fact.record', { name: 'iban', value: IBAN }));
    assert.deepEqual(answers.map(({ outcome }) => outcome), ['accepted', 'accepted', 'accepted']);
    const agent = (await house.agent()).access;
    const seen = JSON.stringify([answers, await house.json(`/cases/${caseId}/entries?after=0`, { token: agent }), await house.json('/desk/inbox', { token: agent })]);
    assert.ok(!seen.includes('4111') && !seen.includes('3704'), seen);
    assert.ok(seen.includes('My card is XXXX XXXX XXXX 1111.') && seen.includes('And DEXX XXXX XXXX XXXX XX30 00') && seen.includes('Or rather DEXX XXXX XXXX XXXX XX30 00!'), seen);
  });

  it('do not keep a repeat from being known for one, nor other words under its id from being refused', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const caseId = await house.open(access);
    const post = house.command('message.post', { text: CARD });
    await house.give(access, caseId, post);
    assert.deepEqual((await house.give(access, caseId, post)).map(({ outcome }) => outcome), ['repeated']);
    const [other] = await house.give(access, caseId, { ...post, body: { text: 'XXXX XXXX XXXX 1111' } });
    assert.equal(other?.outcome === 'refused' && other.problem.code, 'command_reused');
  });

  it('stay where the site keeps them, and in what agents write', async () => {
    const config = testConfig();
    const sites = config.sites.map((site) => (site.id === 'musterbank' ? { ...site, policies: { ...site.policies, accountNumbers: 'kept' as const } } : site));
    const house = createHouse({ config: { ...config, sites } });
    const { access } = await house.customer();
    const caseId = await house.open(access, CARD);
    assert.ok(JSON.stringify(await house.json(`/cases/${caseId}/snapshot`, { token: access })).includes(CARD));
    const strict = createHouse();
    const customer = await strict.customer();
    const strictCase = await strict.open(customer.access);
    const agent = (await strict.agent()).access;
    const [answer] = await strict.give(agent, strictCase, strict.command('message.post', { text: `Please pay to ${IBAN}.` }));
    assert.ok(JSON.stringify(answer).includes(IBAN), JSON.stringify(answer));
  });
});
