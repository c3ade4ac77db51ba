import assert from 'node:assert/strict';
import test from 'node:test';

import { createHandClock } from '../testing/hand-clock.ts';
import { createLine, type LineOut } from './line.ts';

const clock = createHandClock('2026-11-24T09:00:00.000Z');
const lineOver = (serve: () => Response): LineOut => createLine({ clock, fraction: () => 0.5, serve: async () => serve() });
const ask = (line: LineOut): { value: string } => {
  const outcome = { value: 'open' };
  line
    .fetch(new Request('https://contact.example/v1/health'))
    .then((response) => response.text())
    .then((text) => (outcome.value = text))
    .catch((error: Error) => (outcome.value = error.name));
  return outcome;
};

test('a line takes its time both ways', async () => {
  const line = lineOver(() => new Response('fine'));
  line.use({ delayMs: [100, 300] });
  const outcome = ask(line);
  await clock.pass(399);
  assert.equal(outcome.value, 'open');
  await clock.pass(1);
  assert.equal(outcome.value, 'fine');
});

test('a line that breaks fails requests while it is down, and holds again by itself', async () => {
  const line = lineOver(() => new Response('fine'));
  line.use({ delayMs: [10, 10], breaks: { holdsMs: 1000, goneMs: 500 } });
  await clock.pass(1000);
  assert.equal(line.state, 'down');
  const lost = ask(line);
  await clock.pass(20);
  assert.equal(lost.value, 'TypeError');
  await clock.pass(480);
  assert.equal(line.state, 'up');
  const found = ask(line);
  await clock.pass(20);
  assert.equal(found.value, 'fine');
  line.close();
  assert.equal(clock.waiting, 0);
});

test('a line that breaks ends the streams on it', async () => {
  const line = lineOver(() => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('event: hello\n\n')) }), { headers: { 'content-type': 'text/event-stream' } }));
  line.use({ delayMs: [10, 10], breaks: { holdsMs: 1000, goneMs: 500 } });
  const outcome = ask(line);
  await clock.pass(999);
  assert.equal(outcome.value, 'open');
  await clock.pass(1);
  assert.equal(outcome.value, 'TypeError');
  line.close();
});

test('another line takes over at once, and the old one no longer breaks', async () => {
  const line = lineOver(() => new Response('fine'));
  line.use({ delayMs: [10, 10], breaks: { holdsMs: 100, goneMs: 100 } });
  line.use({ delayMs: [0, 0] });
  await clock.pass(1000);
  assert.equal(line.state, 'up');
  assert.equal(clock.waiting, 0);
});
