import type { Deliveries, NewDelivery, TakenDelivery } from '../ports/deliveries.ts';
import type { Store } from '../ports/store.ts';
import { expectSame, withStore, type ContractCase, type MakeStore } from './contract.ts';
import { exampleId, exampleWrite, moments } from './example-writes.ts';

const [before, now, later] = moments;
const call: NewDelivery = {
  id: 'call', case: exampleId(1), site: 'musterbank', channel: 'phone', template: 'callback', to: '+493023125001', data: { attempt: 1, callback: exampleId(7) },
};
const mail: NewDelivery = { ...call, id: 'mail', channel: 'email', template: 'status-link', to: 'erika@example.com', data: { lang: 'de' } };

/** What deliveries promise, one sentence each. */
export const deliveriesContract = (make: MakeStore): readonly ContractCase[] => withStore(make, promises);

const due = (deliveries: Deliveries, like: { now?: string; until?: string; limit?: number; channel?: NewDelivery['channel'] } = {}): Promise<readonly TakenDelivery[]> =>
  deliveries.take({ channel: 'phone', now, until: later, limit: 10, ...like });

const ids = (taken: readonly TakenDelivery[]): readonly string[] => taken.map(({ id }) => id);

const promises: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'what a commit asks for is due at once, as it was asked for': async ({ timeline, deliveries }) => {
    const { case: caseId, site, ...asked } = call;
    await timeline.commit([exampleWrite({ create: true, case: caseId, site, deliveries: [asked] })], before);
    expectSame(await due(deliveries), [{ ...call, addedAt: before, attempt: 1, interrupted: false }]);
  },
  'a commit that is not made asks for nothing': async ({ timeline, deliveries }) => {
    await timeline.commit([exampleWrite({ create: true, claims: [{ key: 'k', limit: 0 }], deliveries: [call] })], before);
    expectSame(await due(deliveries), []);
  },
  'each channel gets its own, the soonest first and no more than it asked for': async ({ deliveries }) => {
    await deliveries.add([mail, { ...call, id: 'second' }], now);
    await deliveries.add([{ ...call, id: 'first' }], before);
    expectSame(ids(await due(deliveries, { limit: 1 })), ['first']);
    expectSame(ids(await due(deliveries)), ['second']);
    expectSame(ids(await due(deliveries, { channel: 'email' })), ['mail']);
    expectSame(ids(await due(deliveries, { channel: 'sms' })), []);
  },
  'adding twice changes nothing': async ({ deliveries }) => {
    await deliveries.add([call], before);
    await due(deliveries);
    await deliveries.add([{ ...call, to: '+493023125002' }], now);
    expectSame(await due(deliveries), []);
  },
  'of many who take at once only one gets it': async ({ deliveries }) => {
    await deliveries.add([call, { ...call, id: 'other' }], before);
    const taken = await Promise.all(Array.from({ length: 8 }, () => due(deliveries, { limit: 1 })));
    expectSame(taken.flatMap(ids).toSorted(), ['call', 'other']);
  },
  'a lease keeps others away until it runs out, and then says that it was interrupted': async ({ deliveries }) => {
    await deliveries.add([call], before);
    await due(deliveries, { now: before, until: now });
    expectSame(await due(deliveries, { now: before }), []);
    expectSame((await due(deliveries)).map(({ attempt, interrupted }) => ({ attempt, interrupted })), [{ attempt: 2, interrupted: true }]);
  },
  'an end that comes after the lease was taken over changes nothing': async ({ deliveries }) => {
    await deliveries.add([call], before);
    const [slow] = await due(deliveries, { now: before, until: now });
    const [next] = await due(deliveries);
    expectSame(slow && (await deliveries.settle(slow, { type: 'done' })), false);
    expectSame(next && (await deliveries.settle(next, { type: 'dead', reason: 'unknown' })), true);
    expectSame(next && (await deliveries.settle(next, { type: 'done' })), false);
  },
  'what is to be tried again is due at its time, and no sooner': async ({ deliveries }) => {
    await deliveries.add([call], before);
    const [taken] = await due(deliveries, { now: before });
    expectSame(taken && (await deliveries.settle(taken, { type: 'again', at: later, reason: 'busy' })), true);
    expectSame(await due(deliveries), []);
    expectSame((await due(deliveries, { now: later })).map(({ attempt, interrupted, addedAt }) => [attempt, interrupted, addedAt]), [[2, false, before]]);
  },
  'what was not even tried does not count as an attempt': async ({ deliveries }) => {
    await deliveries.add([call], before);
    const [taken] = await due(deliveries);
    expectSame(taken && (await deliveries.settle(taken, { type: 'again', at: now, reason: 'circuit', untried: true })), true);
    expectSame((await due(deliveries)).map(({ attempt }) => attempt), [1]);
  },
  'what is done or dead is never due again, and is counted until it is swept': async ({ deliveries }) => {
    await deliveries.add([call, { ...call, id: 'other' }, { ...call, id: 'third' }], before);
    const [first, second] = await due(deliveries, { limit: 2 });
    if (first && second) await Promise.all([deliveries.settle(first, { type: 'done' }), deliveries.settle(second, { type: 'dead', reason: 'refused' })]);
    expectSame(await deliveries.count(), [{ channel: 'phone', open: 1, dead: 1 }]);
    await deliveries.sweep(before, 10);
    expectSame(await deliveries.count(), [{ channel: 'phone', open: 1, dead: 1 }]);
    await deliveries.sweep(now, 10);
    expectSame(await deliveries.count(), [{ channel: 'phone', open: 1, dead: 0 }]);
    expectSame(ids(await due(deliveries, { now: later })), ['third']);
  },
};
