import assert from 'node:assert/strict';
import { it } from 'node:test';

import { createLocalBus } from './local-bus.ts';

it('everybody hears, in order, until they are taken off', () => {
  const bus = createLocalBus();
  const heard: string[] = [];
  const [offOne, offTwo] = ['one', 'two'].map((name) => bus.subscribe((message) => message.type === 'revoked' && heard.push(`${name} ${message.family}`)));
  bus.publish({ type: 'revoked', family: 'a' });
  offOne?.();
  offOne?.();
  bus.publish({ type: 'revoked', family: 'b' });
  offTwo?.();
  bus.publish({ type: 'revoked', family: 'c' });
  assert.deepEqual(heard, ['one a', 'two a', 'two b']);
});

it('one function that listens twice is taken off once at a time', () => {
  const bus = createLocalBus();
  let heard = 0;
  const listener = (): void => void (heard += 1);
  const off = bus.subscribe(listener);
  bus.subscribe(listener);
  off();
  bus.publish({ type: 'revoked', family: 'a' });
  assert.equal(heard, 1);
});
