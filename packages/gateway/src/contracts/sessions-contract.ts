import type { Holder, Sessions, TokenPair } from '../ports/sessions.ts';
import { expectSame, withStore, type ContractCase, type MakeStore } from './contract.ts';
import { exampleId, moments } from './example-writes.ts';

const [early, middle, late] = moments;
const customer: Holder = { type: 'customer', site: 'musterbank', customer: exampleId(90), assurance: 'anonymous' };
const family = { id: exampleId(1), holder: customer, openedAt: early };
const pair = (name: string, until: { access?: string; refresh?: string } = {}): TokenPair =>
  ({ access: `a-${name}`, accessUntil: until.access ?? middle, refresh: `r-${name}`, refreshUntil: until.refresh ?? late });

/** What sessions promise, one sentence each. */
export const sessionsContract = (make: MakeStore): readonly ContractCase[] =>
  withStore(make, Object.fromEntries(Object.entries(promises).map(([name, prove]) => [name, ({ sessions }) => prove(sessions)])));

const rotated = { type: 'rotated', family: { ...family, revoked: false } };
const reused = { type: 'reused', family: { ...family, revoked: true } };

const promises: Readonly<Record<string, (sessions: Sessions) => Promise<void>>> = {
  'a session is found by its access token, with its holder as given': async (sessions) => {
    await sessions.open(family, pair('1'));
    expectSame(await sessions.byAccess('a-1'), { family: { ...family, revoked: false }, until: middle });
    expectSame(await sessions.byAccess('r-1'), undefined);
    const agent = { id: exampleId(2), holder: { type: 'agent', agent: 'aylin' } as const, openedAt: early };
    await sessions.open(agent, pair('2'));
    expectSame((await sessions.byAccess('a-2'))?.family.holder, agent.holder);
  },
  'a refresh token gives successors until one of them is presented': async (sessions) => {
    await sessions.open(family, pair('1'));
    expectSame(await sessions.rotate('r-1', pair('2'), early), rotated);
    expectSame(await sessions.rotate('r-1', pair('3'), early), rotated);
    expectSame(await sessions.rotate('r-2', pair('4'), early), rotated);
    expectSame(await sessions.rotate('r-3', pair('5'), early), rotated);
    expectSame((await sessions.byAccess('a-5'))?.family.revoked, false);
  },
  'presented after that it ends its family, with all that followed from it': async (sessions) => {
    await sessions.open(family, pair('1'));
    await sessions.rotate('r-1', pair('2'), early);
    await sessions.rotate('r-2', pair('3'), early);
    expectSame(await sessions.rotate('r-1', pair('4'), early), reused);
    expectSame((await sessions.byAccess('a-3'))?.family.revoked, true);
    expectSame(await sessions.rotate('r-3', pair('5'), early), { type: 'refused' });
    expectSame(await sessions.byAccess('a-4'), undefined);
  },
  'unknown, expired and revoked refresh tokens give nothing': async (sessions) => {
    await sessions.open(family, pair('1', { refresh: middle }));
    expectSame(await sessions.rotate('r-9', pair('2'), early), { type: 'refused' });
    expectSame(await sessions.rotate('a-1', pair('2'), early), { type: 'refused' });
    expectSame(await sessions.rotate('r-1', pair('2'), middle), { type: 'refused' });
    await sessions.revoke(family.id);
    expectSame(await sessions.rotate('r-1', pair('2'), early), { type: 'refused' });
    expectSame(await sessions.byAccess('a-2'), undefined);
  },
  'a revoked family stays revoked and is told apart from living ones': async (sessions) => {
    await sessions.open(family, pair('1'));
    await sessions.open({ ...family, id: exampleId(2) }, pair('2'));
    await sessions.revoke(family.id);
    await sessions.revoke(family.id);
    await sessions.revoke(exampleId(99));
    expectSame(await sessions.ended([family.id, exampleId(2), exampleId(99)]), [family.id, exampleId(99)]);
    expectSame((await sessions.byAccess('a-1'))?.family.revoked, true);
  },
  'a subject is the same customer for ever, at one site': async (sessions) => {
    expectSame(await sessions.identify('musterbank', 's', exampleId(1)), exampleId(1));
    expectSame(await sessions.identify('musterbank', 's', exampleId(2)), exampleId(1));
    expectSame(await sessions.identify('stadtwerke', 's', exampleId(3)), exampleId(3));
    expectSame(await sessions.identify('musterbank', 't', exampleId(4)), exampleId(4));
  },
  'the address by which a site knows a customer is the last it said, under any of their ids': async (sessions) => {
    await sessions.identify('musterbank', 's', exampleId(1), 'petra@example.org');
    await sessions.identify('musterbank', 't', exampleId(2));
    await sessions.merge(exampleId(3), exampleId(1));
    expectSame(await Promise.all([1, 2, 3, 4].map((place) => sessions.emailOf(exampleId(place)))), ['petra@example.org', undefined, 'petra@example.org', undefined]);
    await sessions.identify('musterbank', 's', exampleId(9));
    expectSame(await sessions.emailOf(exampleId(1)), 'petra@example.org');
    await sessions.identify('musterbank', 's', exampleId(9), 'p.sommer@example.org');
    expectSame(await sessions.emailOf(exampleId(3)), 'p.sommer@example.org');
  },
  'a customer is merged into one other and no second': async (sessions) => {
    expectSame(await sessions.aliases(exampleId(1)), [exampleId(1)]);
    expectSame(await sessions.merge(exampleId(2), exampleId(1)), true);
    expectSame(await sessions.merge(exampleId(3), exampleId(1)), true);
    expectSame(await sessions.merge(exampleId(2), exampleId(1)), true);
    expectSame(await sessions.merge(exampleId(2), exampleId(9)), false);
    expectSame(await sessions.aliases(exampleId(1)), [exampleId(1), exampleId(2), exampleId(3)]);
    expectSame(await sessions.aliases(exampleId(9)), [exampleId(9)]);
  },
  'what has run out is swept, and nothing else': async (sessions) => {
    await sessions.open(family, pair('1', { access: early, refresh: middle }));
    await sessions.open({ ...family, id: exampleId(2) }, pair('2'));
    await sessions.sweep(early, 10);
    expectSame(await sessions.byAccess('a-1'), undefined);
    expectSame(await sessions.ended([family.id]), []);
    await sessions.sweep(middle, 10);
    expectSame(await sessions.ended([family.id, exampleId(2)]), [family.id]);
    expectSame(await sessions.rotate('r-2', pair('3'), middle), { type: 'rotated', family: { ...family, id: exampleId(2), revoked: false } });
  },
};
