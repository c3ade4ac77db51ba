import type { Grant } from '../ports/grants.ts';
import type { Store } from '../ports/store.ts';
import { expectSame, withStore, type ContractCase, type MakeStore } from './contract.ts';
import { exampleId, moments } from './example-writes.ts';

const [now, soon, later] = moments;
const grant = (hash: string, like: Partial<Grant> = {}): Grant =>
  ({ hash, scope: 'callback', site: 'musterbank', case: exampleId(1), target: exampleId(5), expires: soon, ...like });

/** What grants and keys of sites promise, one sentence each. */
export const grantsContract = (make: MakeStore): readonly ContractCase[] => withStore(make, promises);

const promises: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'a grant is found at its site until it is over, however often': async ({ grants }) => {
    await grants.issue(grant('a'));
    for (const _ of [1, 2]) expectSame(await grants.find('musterbank', 'a', now), grant('a'));
    expectSame([await grants.find('stadtwerke', 'a', now), await grants.find('musterbank', 'b', now), await grants.find('musterbank', 'a', soon)], [undefined, undefined, undefined]);
  },
  'a new grant ends those before it for the same thing, and no other': async ({ grants }) => {
    await grants.issue(grant('a'));
    await grants.issue(grant('other', { target: exampleId(6) }));
    await grants.issue(grant('b', { expires: later }));
    expectSame(await Promise.all(['a', 'b', 'other'].map(async (hash) => (await grants.find('musterbank', hash, now))?.hash)), [undefined, 'b', 'other']);
  },
  'revoked grants open nothing, and those of another scope or case go on': async ({ grants }) => {
    const links = [grant('a', { scope: 'status', target: 'a' }), grant('b', { scope: 'status', target: 'b' }), grant('other', { scope: 'status', case: exampleId(2), target: 'c' }), grant('call')];
    for (const link of links) await grants.issue(link);
    await grants.revoke(exampleId(1), 'status');
    expectSame(await Promise.all(links.map(async ({ hash }) => (await grants.find('musterbank', hash, now))?.hash)), [undefined, undefined, 'other', 'call']);
  },
  'what is over is swept, a few at a time, and nothing else': async ({ grants }) => {
    for (const place of [1, 2, 3]) await grants.issue(grant(`h${place}`, { target: exampleId(place) }));
    await grants.issue(grant('long', { target: exampleId(9), expires: later }));
    await grants.sweep(soon, 2);
    const left = await Promise.all(['h1', 'h2', 'h3'].map((hash) => grants.find('musterbank', hash, now)));
    expectSame(left.filter((one) => one !== undefined).length, 1);
    expectSame((await grants.find('musterbank', 'long', now))?.hash, 'long');
  },
  'the key of a site is the first it was given, for ever': async ({ siteKeys }) => {
    expectSame([await siteKeys.of('musterbank', 'aa'), await siteKeys.of('musterbank', 'bb'), await siteKeys.of('stadtwerke', 'cc')], ['aa', 'aa', 'cc']);
  },
};
