import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { LinkedCase, Session } from '@faden/protocol';
import { SignJWT } from 'jose';

import { createCallHouse, fictional, publicEntries, refusedWith, told } from '../testing/call-house.ts';
import { type House, origins } from '../testing/house.ts';
import { settle } from '../testing/test-clock.ts';

const DAY = 86_400_000;
const EMAIL = 'petra@example.org';
const secret = Buffer.from('A'.repeat(43), 'base64url');

function identityOf(house: House, claims: object = { email: EMAIL }): Promise<string> {
  const now = house.clock.now() / 1000;
  return new SignJWT({ sub: 'petra', aud: 'musterbank', exp: now + 300, ...claims }).setProtectedHeader({ alg: 'HS256', kid: 'hs' }).sign(secret);
}

/** A customer whose address the bank knows, with a case of theirs. */
async function known(claims?: object) {
  const house = createCallHouse();
  const { access: token } = await house.customer('musterbank', { identity: await identityOf(house, claims) });
  const caseId = await house.open(token, 'The canary sings.');
  const { reference } = (await house.json<{ cases: readonly { reference: string }[] }>('/cases', { token })).cases[0] ?? { reference: '' };
  return { house, token, caseId, reference };
}

const ask = (house: House, body: object, more = {}) => house.ask('/links', { body: { site: 'musterbank', ...body }, ...more });

/** What was handed to the mail. */
async function mails({ gateway, clock }: House) {
  await settle();
  const now = new Date(clock.now()).toISOString();
  return gateway.deps.store.deliveries.take({ channel: 'email', now, until: new Date(clock.now() + 60_000).toISOString(), limit: 50 });
}

async function linked(claims?: object) {
  const scene = await known(claims);
  await ask(scene.house, { reference: scene.reference, contact: EMAIL });
  const [mail] = await mails(scene.house);
  const url = String(mail?.data.url);
  const enter = () => scene.house.customer('musterbank', { grant: url.split('#')[1] });
  return { ...scene, url, grant: url.split('#')[1] ?? '', enter };
}

describe('asking for the link to a case', () => {
  it('sends it to the address by which the site knows the customer, however reference and address were typed', async () => {
    const { house, caseId, reference } = await known();
    const response = await ask(house, { reference: ` ${reference.toLowerCase().replaceAll('-', ' ')}`, contact: ' PETRA@example.org ' });
    assert.deepEqual([response.status, await response.text()], [202, '']);
    const [mail, ...more] = await mails(house);
    assert.deepEqual([more.length, mail?.to, mail?.case, mail?.template, mail?.data.reference, mail?.data.lang], [0, EMAIL, caseId, 'status-link', reference, 'en']);
    assert.match(String(mail?.data.url), new RegExp(`^${origins.desk}/status#musterbank\\.[\\w-]{43}$`));
  });

  it('answers the same, and sends nothing, for whatever is not known', async () => {
    const { house, reference } = await known();
    const asked = [
      { reference, contact: 'stranger@example.org' }, { reference: 'MB-2222-22Z', contact: EMAIL }, { reference: 'nonsense', contact: EMAIL },
      { reference, contact: EMAIL, site: 'stadtwerke' }, { reference, contact: EMAIL, site: 'nowhere' }, { reference, contact: '' },
    ];
    const answers = await Promise.all(asked.map(async (body) => {
      const response = await ask(house, body);
      return { status: response.status, headers: [...response.headers], text: await response.text() };
    }));
    assert.equal(answers[0]?.status, 202);
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.deepEqual(await mails(house), []);
  });

  it('has answered before it looks anything up', async () => {
    const { house, reference } = await known();
    let looked = 0;
    const { rows } = house.gateway.deps.store;
    const find = rows.byReference;
    Object.assign(rows, { byReference: (...asked: Parameters<typeof find>) => ((looked += 1), find(...asked)) });
    assert.equal((await ask(house, { reference, contact: EMAIL })).status, 202);
    assert.equal(looked, 0);
    await settle();
    assert.equal(looked, 1);
  });

  it('sends nothing to an address the site never said, or has not verified', async () => {
    for (const claims of [{}, { email: EMAIL, email_verified: false }]) {
      const { house, reference } = await known(claims);
      await ask(house, { reference, contact: EMAIL });
      assert.deepEqual(await mails(house), []);
    }
  });

  it('sends three an hour to one contact, and twenty to one block of addresses, and says nothing of it', async () => {
    const { house, reference } = await known();
    for (let time = 0; time < 5; time += 1) assert.equal((await ask(house, { reference, contact: EMAIL })).status, 202);
    assert.equal((await mails(house)).length, 3);
    await house.clock.advance(3_600_000);
    for (let time = 0; time < 20; time += 1) await ask(house, { reference: 'nonsense', contact: `${time}@example.org` }, { address: '192.0.2.7' });
    await ask(house, { reference, contact: EMAIL }, { address: '192.0.2.9' });
    await ask(house, { reference, contact: EMAIL }, { address: '198.51.100.1' });
    assert.equal((await mails(house)).filter(({ attempt }) => attempt === 1).length, 1);
  });

  it('is for pages of the site and our own', async () => {
    const { house, reference } = await known();
    for (const [origin, status] of [[origins.musterbank, 202], [origins.desk, 202], [origins.stadtwerke, 403], ['https://evil.example', 403]] as const) {
      assert.equal((await ask(house, { reference, contact: EMAIL }, { origin })).status, status, origin);
    }
  });
});

describe('a link to a case', () => {
  it('shows exactly that case in short: who is responsible, what is next, what was promised, what was said', async () => {
    const { house, caseId, reference, enter } = await linked();
    const { access: agent } = await house.agent();
    await house.give(agent, caseId, house.command('owner.take'), house.command('message.post', { text: 'We look into it.' }), house.command('commitment.make', { text: 'A corrected bill', dueAt: '2026-11-25T11:00:00.000Z' }));
    const { access, grant, cases, customer } = await enter();
    assert.deepEqual([grant, cases, customer.assurance], [{ scope: 'status', case: caseId }, [], 'grant']);
    const shown = await house.json<LinkedCase>('/status/mine', { token: access });
    assert.deepEqual([shown.case, shown.siteName, shown.reference, shown.status, shown.owner?.name, shown.open], [caseId, 'Musterbank', reference, 'in-progress', 'Aylin Kaya', true]);
    assert.deepEqual(shown.promises, [{ status: 'open', text: 'A corrected bill', dueAt: '2026-11-25T11:00:00.000Z' }]);
    assert.deepEqual(shown.timeline.flatMap(({ kind, name, text }) => (kind === 'message.posted' ? [[name, text]] : [])), [[undefined, 'The canary sings.'], ['Aylin Kaya', 'We look into it.']]);
    assert.ok(shown.nextUpdateBy !== null);
  });

  it('says who is responsible now, whatever the reason was', async () => {
    const { house, caseId, enter } = await linked();
    const { access: maria } = await house.agent('maria');
    told((await house.give(maria, caseId, house.command('owner.reassign', { to: 'jonas', reason: 'reassigned', text: 'Aylin is away.' })))[0]);
    const { timeline } = await house.json<LinkedCase>('/status/mine', { token: (await enter()).access });
    assert.equal(timeline.findLast(({ kind }) => kind === 'owner.changed')?.text, 'Jonas Weber');
  });

  it('reads the snapshot and the entries of its case, and nothing internal', async () => {
    const { house, token, caseId, enter } = await linked();
    const { access } = await enter();
    for (const path of ['snapshot', 'entries']) assert.equal((await house.ask(`/cases/${caseId}/${path}`, { token: access })).status, 200);
    assert.equal((await house.ask(`/cases/${caseId}/entries?stream=internal`, { token: access })).status, 404);
    const other = await house.open(token);
    for (const path of ['snapshot', 'entries']) assert.equal((await house.ask(`/cases/${other}/${path}`, { token: access })).status, 404);
    for (const path of ['/cases', '/callbacks/mine']) assert.equal((await house.ask(path, { token: access })).status, 404);
  });

  it('writes its customer\'s words and arranges a call, masked and limited as everywhere, and gives no other command', async () => {
    const { house, caseId, enter } = await linked();
    const { access } = await enter();
    const call = house.command('callback.request', { number: fictional(1) });
    const [posted, requested] = await house.give(access, caseId, house.command('message.post', { text: 'My card is 4111 1111 1111 1111.' }), call);
    assert.doesNotMatch(String(told(posted)['message.posted']?.text), /4111 1111 1111 1111/);
    told(requested);
    told((await house.give(access, caseId, house.command('callback.cancel', { callback: call.id, reason: 'customer' })))[0]);
    assert.deepEqual((await publicEntries(house, caseId)).filter(({ kind }) => kind === 'message.posted').map(({ by }) => by.role), ['customer', 'customer']);
    for (const [kind, body] of [['case.withdraw', {}], ['consent.give', { purpose: 'sales', text: 'x' }], ['case.rate', { score: 1 }], ['owner.take', {}], ['case.open', { topic: 'billing', lang: 'en' }]] as const) {
      assert.equal(refusedWith((await house.give(access, caseId, house.command(kind, body)))[0]), 'unknown_kind', kind);
    }
    for (const id of [house.id(), await house.open((await house.customer()).access)]) {
      assert.equal((await house.ask('/commands', { token: access, body: { case: id, commands: [house.command('message.post', { text: 'x' })] } })).status, 404);
    }
  });

  it('opens as often as it is looked at, for thirty days', async () => {
    const { house, enter } = await linked();
    for (let time = 0; time < 3; time += 1) assert.ok((await enter()).access);
    await house.clock.advance(29 * DAY);
    const { access, refresh } = await enter();
    await house.clock.advance(DAY);
    assert.equal((await house.ask('/status/mine', { token: access })).status, 401);
    assert.equal((await house.ask('/sessions/refresh', { body: { refresh } })).status, 401);
  });

  it('is ended by its customer or an agent, with every session it opened, and by nobody else', async () => {
    for (const who of ['customer', 'agent'] as const) {
      const { house, token, caseId, enter } = await linked();
      const { access } = await enter();
      const end = (by: string) => house.ask(`/cases/${caseId}/links`, { method: 'DELETE', token: by });
      assert.deepEqual([(await end(access)).status, (await end((await house.customer()).access)).status], [404, 404]);
      assert.equal((await end(who === 'customer' ? token : (await house.agent()).access)).status, 204);
      assert.equal((await house.ask('/status/mine', { token: access })).status, 401);
    }
  });

  it('that is guessed, over, revoked, or another site\'s gets one and the same answer', async () => {
    const { house, token, caseId, grant, enter } = await linked();
    const follow = (sent: string, site = 'musterbank') => house.ask(`/sites/${site}/sessions`, { body: { grant: sent } });
    const early = await Promise.all([follow(`musterbank.${'A'.repeat(43)}`), follow('x'), follow(grant, 'stadtwerke')]);
    assert.equal(((await enter()) satisfies Session).cases.length, 0);
    await house.ask(`/cases/${caseId}/links`, { method: 'DELETE', token });
    const answers = [...early, await follow(grant)];
    const second = await linked();
    await second.house.clock.advance(31 * DAY);
    answers.push(await second.house.ask('/sites/musterbank/sessions', { body: { grant: second.grant } }));
    const problems = await Promise.all(answers.map(async (answer) => ({ status: answer.status, problem: { ...((await answer.json()) as object), instance: '' } })));
    assert.equal(problems[0]?.status, 404);
    for (const one of problems) assert.deepEqual(one, problems[0]);
  });
});
