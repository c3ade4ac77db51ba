import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Session } from '@faden/protocol';
import fc from 'fast-check';

import { createHouse } from '../testing/house.ts';
import { readCursor, writeCursor } from './cursor.ts';

describe('a cursor', () => {
  it('comes back as it was written', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }), fc.uuid(), (date, id) => {
      const cursor = { updatedAt: date.toISOString(), id };
      assert.deepEqual(readCursor(writeCursor(cursor)), cursor);
    }));
  });

  it('that is not ours is refused', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.throws(() => readCursor(text), { code: 'bad_request' })));
    for (const value of [[], ['x', 'y'], ['2026-11-23T09:00:00.000Z', 7], {}, null]) assert.throws(() => readCursor(btoa(JSON.stringify(value))), { code: 'bad_request' });
  });

  it('leads through all cases of a customer and of an inbox, each once', async () => {
    const house = createHouse();
    const [customer, agent] = [await house.customer(), await house.agent()];
    const opened: string[] = [];
    for (let count = 0; count < 120; count += 1) {
      opened.push(await house.open(customer.access));
      if (count % 10 === 0) await house.clock.advance(1);
    }
    const walk = async (path: string, token: string): Promise<string[]> => {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page: { cases: { id: string }[]; cursor?: string } = await house.json(`${path}${cursor === undefined ? '' : `?cursor=${cursor}`}`, { token });
        ids.push(...page.cases.map(({ id }) => id));
        ({ cursor } = page);
      } while (cursor !== undefined);
      return ids;
    };
    for (const ids of [await walk('/cases', customer.access), await walk('/desk/inbox', agent.access)]) assert.deepEqual(ids.toSorted(), opened.toSorted());
    const renewed = await house.json<Session>('/sessions/refresh', { body: { refresh: customer.refresh } });
    assert.equal(renewed.cases.length, 50);
  });
});
