import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { factsFromCsv, figuresFrom, type PublishedFacts, type ReportFact } from '@faden/protocol';

import { createHouse, type House } from '../testing/house.ts';
import { testConfig } from '../testing/test-config.ts';

const period = { from: '2026-11-23T00:00:00.000Z', to: '2026-11-24T00:00:00.000Z' };
const query = `site=musterbank&from=${period.from}&to=${period.to}`;
const DAY = 86_400_000;

interface Report {
  readonly figures: readonly { readonly name: string; readonly type: string; readonly count?: number; readonly of?: number; readonly share?: number | null }[];
  readonly facts: readonly ReportFact[];
}

/** So many cases, each answered after a minute; every third gets a promise, half of which are kept. */
async function worked(count: number, house = createHouse({ config: testConfig((raw) => ({ ...raw, sites: [{ ...raw.sites[0], facts: { figures: ['human-in-3-minutes', 'promises-kept'] } }, raw.sites[1]], limits: { sessionsPerHour: 1000 } })) })) {
  const { access: agent } = await house.agent();
  for (let place = 0; place < count; place += 1) {
    const { access: token } = await house.customer();
    const caseId = await house.open(token, 'The canary sings.');
    await house.clock.advance(60_000);
    await house.give(agent, caseId, house.command('owner.take'), house.command('message.post', { text: 'We look into it.' }));
    if (place % 3 > 0) continue;
    const promise = house.command('commitment.make', { text: 'A corrected bill', dueAt: '2026-11-23T15:00:00.000Z' });
    await house.give(agent, caseId, promise);
    if (place % 2 === 0) await house.give(agent, caseId, house.command('commitment.keep', { commitment: promise.id, text: 'Sent.' }));
  }
  return { house, agent, supervisor: (await house.agent('maria')).access };
}
const report = (house: House, token: string, asked = query) => house.json<Report>(`/desk/reports?${asked}`, { token });
const figure = ({ figures }: Pick<Report, 'figures'>, name: string) => figures.find((one) => one.name === name);

describe('reports', () => {
  it('are made of the entries of the period', async () => {
    const { house, supervisor } = await worked(12);
    const made = await report(house, supervisor);
    assert.deepEqual([figure(made, 'human-in-3-minutes')?.count, figure(made, 'human-in-3-minutes')?.of], [12, 12]);
    assert.equal(made.facts.filter(({ kind }) => kind === 'case').length, 12);
    const later = await report(house, supervisor, 'site=musterbank&from=2026-11-24T00:00:00.000Z&to=2026-11-25T00:00:00.000Z');
    assert.deepEqual([later.facts, figure(later, 'human-in-3-minutes')?.of], [[], 0]);
  });

  it('recompute from either export to the same figures, with a difference of nothing', async () => {
    const { house } = await worked(12);
    await house.clock.advance(DAY / 2);
    while ((await house.gateway.tick(house.clock.now())) > 0);
    const { access: supervisor } = await house.agent('maria');
    const { figures, facts } = await report(house, supervisor);
    const csv = await (await house.ask(`/desk/reports?${query}`, { token: supervisor, headers: { accept: 'text/csv' } })).text();
    assert.deepEqual(JSON.parse(JSON.stringify(figuresFrom(facts, period))), figures);
    assert.deepEqual(JSON.parse(JSON.stringify(figuresFrom(factsFromCsv(csv), period))), figures);
    assert.deepEqual([figure({ figures }, 'promises-kept')?.count, figure({ figures }, 'promises-kept')?.of], [2, 4]);
  });

  it('name nobody and hold no words', async () => {
    const { house, supervisor } = await worked(1);
    const text = await (await house.ask(`/desk/reports?${query}`, { token: supervisor })).text();
    assert.doesNotMatch(text, /canary|corrected bill|aylin/i);
  });

  it('count timelines that are longer than a page, and cases that are over', async () => {
    const { house, supervisor, agent } = await worked(0);
    const { access: token } = await house.customer();
    const caseId = await house.open(token);
    await house.give(agent, caseId, house.command('owner.take'));
    for (let round = 0; round < 8; round += 1) await house.give(agent, caseId, ...Array.from({ length: 32 }, () => house.command('message.post', { text: 'x' })));
    await house.give(token, caseId, house.command('case.withdraw'));
    const { facts } = await report(house, supervisor);
    assert.equal(facts.filter(({ kind, outcome }) => kind === 'reply' && outcome === 'written').length, 256);
    assert.equal(facts.filter(({ kind }) => kind === 'case').length, 1);
  });

  it('are for supervisors of the site, and for a period that ends after it begins', async () => {
    const { house, agent, supervisor } = await worked(0);
    assert.equal((await house.ask(`/desk/reports?${query}`, { token: agent })).status, 404);
    assert.equal((await house.ask(`/desk/reports?${query.replace('musterbank', 'nowhere')}`, { token: supervisor })).status, 404);
    for (const asked of [`site=musterbank&from=${period.to}&to=${period.from}`, `site=musterbank&from=yesterday&to=${period.to}`, 'site=musterbank']) {
      assert.equal((await house.ask(`/desk/reports?${asked}`, { token: supervisor })).status, 400, asked);
    }
  });
});

describe('published figures', () => {
  it('are the chosen ones, over whole days that are past, and hold no row of any case', async () => {
    const { house } = await worked(12);
    await house.clock.advance(DAY);
    const facts = await house.json<PublishedFacts>('/sites/musterbank/facts');
    assert.deepEqual([Object.keys(facts).toSorted(), facts.to], [['figures', 'from', 'site', 'to'], '2026-11-24T00:00:00.000Z']);
    assert.deepEqual(facts.figures.map(({ name }) => name), ['human-in-3-minutes', 'promises-kept']);
    assert.deepEqual(facts.figures.map((one) => one.type === 'share' && [one.count, one.of, one.share]), [[12, 12, 1], [2, 4, null]]);
  });

  it('are worked out once an hour, whoever asks', async () => {
    const { house } = await worked(0);
    let read = 0;
    const { rows } = house.gateway.deps.store;
    const { inbox } = rows;
    Object.assign(rows, { inbox: (...asked: Parameters<typeof inbox>) => ((read += 1), inbox(...asked)) });
    for (let time = 0; time < 5; time += 1) await house.json('/sites/musterbank/facts');
    const once = read;
    await house.clock.advance(3_600_000);
    await house.json('/sites/musterbank/facts');
    assert.deepEqual([once > 0, read], [true, once * 2]);
  });

  it('are not there for a site that chose none', async () => {
    const { house } = await worked(0);
    for (const site of ['stadtwerke', 'nowhere']) assert.equal((await house.ask(`/sites/${site}/facts`)).status, 404);
  });
});
