import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { WireEntry } from '@faden/protocol';

import { publicEntries } from '../testing/call-house.ts';
import { createHouse } from '../testing/house.ts';

interface Absence {
  readonly reassigned: readonly string[];
  readonly kept: readonly string[];
}

/** Aylin answers two cases of the bank and one of the works, Jonas one; nobody has taken the last. */
async function staffed(house = createHouse()) {
  const { access: aylin } = await house.agent();
  const { access: jonas } = await house.agent('jonas');
  const { access: maria } = await house.agent('maria');
  const taken = async (by: string | undefined, site = 'musterbank') => {
    const { access: token } = await house.customer(site);
    const caseId = await house.open(token);
    if (by !== undefined) await house.give(by, caseId, house.command('owner.take'));
    return { caseId, token };
  };
  const cases = { first: await taken(aylin), second: await taken(aylin), works: await taken(aylin, 'stadtwerke'), other: await taken(jonas), free: await taken(undefined) };
  const away = (token: string, body: object) => house.ask('/desk/absence', { token, body });
  return { house, aylin, jonas, maria, cases, away };
}

interface Changed {
  readonly reason?: string;
  readonly to?: object & { readonly id?: string };
  readonly summary?: { readonly commitments: readonly string[] };
}
const lastChange = (entries: readonly WireEntry[]): Changed => entries.findLast(({ kind }) => kind === 'owner.changed')?.body ?? {};

describe('somebody who is away', () => {
  it('has every open case of theirs given to the team, with a line that the customer reads and what is owed', async () => {
    const { house, aylin, maria, cases, away } = await staffed();
    const promise = house.command('commitment.make', { text: 'A corrected bill', dueAt: '2026-11-25T11:00:00.000Z' });
    await house.give(aylin, cases.first.caseId, promise);
    const { reassigned, kept } = (await (await away(maria, { agent: 'aylin' })).json()) as Absence;
    assert.deepEqual([reassigned.toSorted(), kept], [[cases.first.caseId, cases.second.caseId, cases.works.caseId].toSorted(), []]);
    const { entries } = await house.json<{ entries: WireEntry[] }>(`/cases/${cases.first.caseId}/entries`, { token: cases.first.token });
    const { reason, to, summary } = lastChange(entries);
    assert.deepEqual([entries.at(-1)?.by.role, reason, to], ['system', 'absence', { type: 'team', id: 'billing', name: 'Rechnungsteam', responsible: 'Maria Brandt' }]);
    assert.deepEqual(summary?.commitments, [promise.id]);
  });

  it('has nothing touched of what is others\' or over', async () => {
    const { house, aylin, maria, cases, away } = await staffed();
    await house.give(cases.second.token, cases.second.caseId, house.command('case.withdraw'));
    const before = await Promise.all([cases.other, cases.free, cases.second].map(({ caseId }) => publicEntries(house, caseId)));
    const { reassigned } = (await (await away(maria, { agent: 'aylin' })).json()) as Absence;
    assert.equal(reassigned.includes(cases.second.caseId), false);
    assert.deepEqual(await Promise.all([cases.other, cases.free, cases.second].map(({ caseId }) => publicEntries(house, caseId))), before);
    assert.equal(((await (await away(aylin, { agent: 'aylin' })).json()) as Absence).reassigned.length, 0);
  });

  it('is stood in for where the stand-in answers, and by the team elsewhere', async () => {
    const { house, maria, cases, away } = await staffed();
    await away(maria, { agent: 'aylin', standIn: 'jonas' });
    const owners = await Promise.all([cases.first, cases.works].map(async ({ caseId }) => lastChange(await publicEntries(house, caseId)).to?.id));
    assert.deepEqual(owners, ['jonas', 'billing']);
  });

  it('says so themself, or has it said by a supervisor of their site, and by nobody else', async () => {
    const { house, aylin, jonas, away } = await staffed();
    assert.equal((await away(jonas, { agent: 'aylin' })).status, 404);
    assert.equal((await away((await house.agent('stella')).access, { agent: 'aylin' })).status, 404);
    assert.equal((await away(aylin, { agent: 'nobody' })).status, 404);
    assert.equal((await away(aylin, { agent: 'aylin' })).status, 200);
  });

  it('is stood in for by somebody who is there and somebody else', async () => {
    const { maria, away } = await staffed();
    for (const standIn of ['nobody', 'aylin']) {
      const response = await away(maria, { agent: 'aylin', standIn });
      assert.deepEqual([response.status, ((await response.json()) as { code: string }).code], [422, 'agent_unknown'], standIn);
    }
  });

  it('is found however many cases there are', async () => {
    const { house, aylin, maria, away } = await staffed();
    const { access: token } = await house.customer();
    for (let place = 0; place < 210; place += 1) {
      const caseId = await house.open(token);
      if (place < 5) await house.give(aylin, caseId, house.command('owner.take'));
      await house.clock.advance(1000);
    }
    assert.equal(((await (await away(maria, { agent: 'aylin' })).json()) as Absence).reassigned.length, 8);
  });
});
