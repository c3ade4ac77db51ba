import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Channel, Handed, Handing } from '../ports/channel.ts';
import type { NewDelivery } from '../ports/deliveries.ts';
import { createHouse, type House } from '../testing/house.ts';
import { settle } from '../testing/test-clock.ts';

const MINUTE = 60_000;
const done: Handed = { type: 'done' };

/** A channel that answers as it is told, or when it is let. */
interface Post extends Channel {
  readonly handed: readonly Handing[];
  /** How many were under way at the same time, at most. */
  readonly most: number;
  answer(...outcomes: readonly (Handed | Error)[]): void;
  /** From now on nothing ends before `let`. */
  hold(): void;
  let(): void;
}

function createPost(concurrency = 4): Post {
  const handed: Handing[] = [];
  const answers: (Handed | Error)[] = [];
  const waiting: (() => void)[] = [];
  let [active, most, isHeld] = [0, 0, false];
  return {
    channel: 'email', concurrency, handed,
    get most() {
      return most;
    },
    endpointOf: ({ site }) => site,
    hand: async (delivery) => {
      handed.push(delivery);
      most = Math.max(most, (active += 1));
      if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
      active -= 1;
      const outcome = answers.shift() ?? done;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    answer: (...outcomes) => void answers.push(...outcomes),
    hold: () => void (isHeld = true),
    let: () => {
      isHeld = false;
      waiting.splice(0).forEach((resolve) => resolve());
    },
  };
}

const mails = (count: number, more: Partial<NewDelivery> = {}): readonly NewDelivery[] => Array.from({ length: count }, (_, number) => ({
  id: `mail ${number}`, case: '0193a000-0000-7000-8000-000000000001', site: 'musterbank', channel: 'email', template: 'status-link', to: 'a@b.example', data: {}, ...more,
}));

async function asked(deliveries: readonly NewDelivery[], post?: Post): Promise<House> {
  const house = createHouse({ channels: post ? [post] : [] });
  await house.gateway.deps.store.deliveries.add(deliveries, new Date(house.clock.now()).toISOString());
  return house;
}

async function tick({ gateway, clock }: House): Promise<void> {
  await gateway.tick(clock.now());
  await settle();
}

const count = async ({ gateway }: House): Promise<unknown> => (await gateway.deps.store.deliveries.count())[0];

describe('deliveries', () => {
  it('are carried out no more at once than their channel takes, and the rest follow', async () => {
    const post = createPost(3);
    post.hold();
    const house = await asked(mails(7), post);
    await tick(house);
    await tick(house);
    assert.equal(post.handed.length, 3);
    post.let();
    for (let time = 0; time < 3; time += 1) await tick(house);
    assert.deepEqual([post.handed.length, post.most], [7, 3]);
  });

  it('never make the clock wait for a provider', async () => {
    const post = createPost();
    post.hold();
    const house = await asked(mails(1), post);
    assert.equal(await house.gateway.tick(house.clock.now()), 0);
    assert.deepEqual(await count(house), { channel: 'email', open: 1, dead: 0 });
    post.let();
  });

  it('are each carried out once by two gateways on one store', async () => {
    const post = createPost(50);
    const house = await asked(mails(20), post);
    const other = house.restart();
    await Promise.all([house, other].map(({ gateway, clock }) => gateway.tick(clock.now())));
    await settle();
    assert.deepEqual(post.handed.map(({ id }) => id).toSorted(), mails(20).map(({ id }) => id).toSorted());
  });

  it('that failed are tried again, later and later, until there were enough attempts', async () => {
    const post = createPost();
    post.answer(...Array.from({ length: 20 }, (): Handed => ({ type: 'again', reason: 'busy' })));
    const house = await asked(mails(1), post);
    for (let time = 0; time < 30; time += 1) {
      await tick(house);
      await house.clock.advance(45 * MINUTE);
    }
    assert.deepEqual([post.handed.map(({ attempt }) => attempt), await count(house)], [Array.from({ length: 12 }, (_, place) => place + 1), { channel: 'email', open: 0, dead: 1 }]);
  });

  it('wait at least as long as the provider says', async () => {
    const post = createPost();
    post.answer({ type: 'again', reason: 'limited', afterMs: 10 * MINUTE });
    const house = await asked(mails(1), post);
    await tick(house);
    await house.clock.advance(9 * MINUTE);
    await tick(house);
    assert.equal(post.handed.length, 1);
    await house.clock.advance(MINUTE);
    await tick(house);
    assert.equal(post.handed.length, 2);
  });

  it('leave an endpoint alone that failed five times in a row, try it with one, and go on when it answers', async () => {
    const post = createPost(5);
    post.answer(...Array.from({ length: 5 }, (): Handed => ({ type: 'again', reason: 'down' })));
    const house = await asked([...mails(9), ...mails(1, { id: 'to elsewhere', site: 'stadtwerke' })], post);
    for (let time = 0; time < 3; time += 1) await tick(house);
    assert.deepEqual(post.handed.filter(({ site }) => site === 'musterbank').length, 5);
    assert.equal(post.handed.some(({ id }) => id === 'to elsewhere'), true);
    await house.clock.advance(2 * MINUTE);
    await tick(house);
    assert.equal(post.handed.filter(({ site }) => site === 'musterbank').length, 6);
    for (let time = 0; time < 5; time += 1) {
      await house.clock.advance(2 * MINUTE);
      await tick(house);
    }
    assert.deepEqual(await count(house), { channel: 'email', open: 0, dead: 0 });
    assert.ok(post.handed.every(({ attempt }) => attempt <= 2));
  });

  it('whose channel breaks are as unknown as those it lost, and mail is sent once more', async () => {
    const post = createPost();
    post.answer(new Error('a bug'), { type: 'unknown', reason: 'cut' });
    const house = await asked(mails(1), post);
    for (let time = 0; time < 4; time += 1) {
      await tick(house);
      await house.clock.advance(2 * MINUTE);
    }
    assert.deepEqual([post.handed.length, await count(house)], [3, { channel: 'email', open: 0, dead: 0 }]);
  });

  it('that a crash interrupted are found again when their lease runs out', async () => {
    const post = createPost();
    post.hold();
    const house = await asked(mails(1), post);
    await tick(house);
    const next = house.restart();
    await house.clock.advance(4 * MINUTE);
    await tick(next);
    assert.equal(post.handed.length, 1);
    await house.clock.advance(MINUTE);
    await tick(next);
    assert.deepEqual([post.handed.length, post.handed[1]?.interrupted], [2, true]);
    post.let();
  });

  it('have as long in the world outside when the clock runs a hundred times faster', async () => {
    const post = createPost();
    post.hold();
    const house = createHouse({ channels: [post], settings: { outsideRate: 100 } });
    await house.gateway.deps.store.deliveries.add(mails(1), new Date(house.clock.now()).toISOString());
    await tick(house);
    await house.clock.advance(499 * MINUTE);
    await tick(house);
    assert.equal(post.handed.length, 1);
    await house.clock.advance(MINUTE);
    await tick(house);
    assert.deepEqual([post.handed.length, post.handed[1]?.interrupted], [2, true]);
    post.let();
  });

  it('older than they are worth are given up', async () => {
    const post = createPost();
    const house = await asked(mails(1), post);
    await house.clock.advance(24 * 60 * MINUTE);
    await tick(house);
    assert.deepEqual([post.handed.length, await count(house)], [0, { channel: 'email', open: 0, dead: 1 }]);
  });

  it('for a channel nobody configured are given up at once', async () => {
    const house = await asked(mails(3));
    await tick(house);
    assert.deepEqual(await count(house), { channel: 'email', open: 0, dead: 3 });
  });

  it('that would call somebody without a callback call nobody', async () => {
    const post: Post = { ...createPost(), channel: 'phone' };
    const house = await asked(mails(1, { channel: 'phone', to: '+493023125001' }), post);
    await tick(house);
    assert.equal(post.handed.length, 0);
  });

  it('under way are finished while the gateway says goodbye, but never keep it longer than it may take', async () => {
    const [post, slow] = [createPost(), createPost()];
    for (const each of [post, slow]) each.hold();
    const [house, other] = [await asked(mails(1), post), await asked(mails(1), slow)];
    let gone: readonly string[] = [];
    for (const [name, at] of [['finished', house], ['given up', other]] as const) {
      await tick(at);
      void at.gateway.drain(5000).then(() => (gone = [...gone, name]));
    }
    await settle();
    assert.deepEqual(gone, []);
    post.let();
    await settle();
    assert.deepEqual([gone, await count(house)], [['finished'], { channel: 'email', open: 0, dead: 0 }]);
    await other.clock.advance(5000);
    assert.deepEqual(gone, ['finished', 'given up']);
    slow.let();
  });

  it('are not taken any more by a gateway that was closed', async () => {
    const post = createPost();
    const house = await asked(mails(1), post);
    await house.gateway.close();
    await tick(house);
    assert.deepEqual([post.handed.length, await count(house)], [0, { channel: 'email', open: 1, dead: 0 }]);
  });

  it('are counted for operators', async () => {
    const post = createPost();
    post.answer(done, { type: 'refused', reason: 'address' });
    const house = await asked(mails(2), post);
    await tick(house);
    await house.clock.advance(MINUTE);
    await tick(house);
    const metrics = await (await house.ask('/metrics')).text();
    for (const line of ['faden_deliveries_total{channel="email",end="done"} 1', 'faden_deliveries_total{channel="email",end="dead"} 1', 'faden_deliveries_dead 1', 'faden_deliveries_open 0']) assert.ok(metrics.includes(line), line);
  });
});
