import assert from 'node:assert/strict';
import test from 'node:test';

import { createSeededRandom } from '../time/seeded-random.ts';
import { createVirtualTime, type VirtualTime } from '../time/virtual-time.ts';
import { fairWeather, type Weather } from './faults.ts';
import { createLink, type Door, type Link, type LinkDeps } from './link.ts';

interface Bench {
  readonly time: VirtualTime;
  readonly link: Link;
  readonly arrived: string[];
  crash(): void;
}

function bench(weather: Partial<Weather> = {}, answer: (request: Request) => Response = () => Response.json({ fine: true }), more: Partial<LinkDeps> = {}): Bench {
  const time = createVirtualTime(0);
  const arrived: string[] = [];
  const listeners = new Set<() => void>();
  const door: Door = {
    fetch: async (request) => {
      arrived.push(`${request.method} ${await request.text()} from ${request.headers.get('origin')}`);
      return answer(request);
    },
    onCrash: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const link = createLink({
    time,
    random: createSeededRandom('bench'),
    door,
    weather: () => ({ ...fairWeather, ...weather }),
    online: () => true,
    origin: 'https://www.musterbank.example',
    onSent: () => undefined,
    onLeft: () => () => undefined,
    onAnswered: () => undefined,
    ...more,
  });
  return { time, link, arrived, crash: () => listeners.forEach((listener) => listener()) };
}

const post = (signal?: AbortSignal): Request => new Request('https://gateway.example/v1/commands', { method: 'POST', body: 'words', ...(signal ? { signal } : {}) });
const outcomeOf = (promise: Promise<Response>): { value: string } => {
  const outcome = { value: 'open' };
  promise.then(async (response) => (outcome.value = `${response.status} ${await response.text()}`), (error: Error) => (outcome.value = error.name));
  return outcome;
};

test('in fair weather a request arrives once, with its origin, and its answer comes back', async () => {
  const { time, link, arrived } = bench();
  const outcome = outcomeOf(link.fetch(post()));
  await time.runUntil(100);
  assert.equal(outcome.value, '200 {"fine":true}');
  assert.deepEqual(arrived, ['POST words from https://www.musterbank.example']);
  assert.equal(time.waiting, 0);
});

for (const { fault, arrivals, outcome } of [
  { fault: 'drop', arrivals: 0, outcome: 'TypeError' },
  { fault: 'swallow', arrivals: 0, outcome: 'open' },
  { fault: 'loseAnswer', arrivals: 1, outcome: 'TypeError' },
  { fault: 'duplicate', arrivals: 2, outcome: '200 {"fine":true}' },
  { fault: 'portal', arrivals: 0, outcome: '200 <html>Please sign in to this network.</html>' },
] as const) {
  test(`${fault}: the request arrives ${arrivals} times, and the device learns: ${outcome}`, async () => {
    const { time, link, arrived } = bench({ [fault]: 1 });
    const result = outcomeOf(link.fetch(post()));
    await time.runUntil(1000);
    assert.equal(arrived.length, arrivals);
    assert.equal(result.value, outcome);
  });
}

test('who gives up is told so at once, and the gateway is told too', async () => {
  let gatewayKnows = false;
  const { time, link } = bench({}, (request) => {
    request.signal.addEventListener('abort', () => (gatewayKnows = true));
    return new Response(new ReadableStream());
  });
  const patience = new AbortController();
  const outcome = outcomeOf(link.fetch(post(patience.signal)));
  await time.runUntil(500);
  patience.abort();
  await time.runUntil(501);
  assert.equal(outcome.value, 'AbortError');
  assert.ok(gatewayKnows);
});

test('a device that is offline reaches nobody', async () => {
  const { time, link, arrived } = bench({}, undefined, { online: () => false });
  const outcome = outcomeOf(link.fetch(post()));
  await time.runUntil(100);
  assert.equal(outcome.value, 'TypeError');
  assert.deepEqual(arrived, []);
});

test('going offline breaks what is under way', async () => {
  const { time, link } = bench({}, () => new Response(new ReadableStream()));
  const outcome = outcomeOf(link.fetch(post()));
  await time.runUntil(100);
  link.sever();
  await time.runUntil(101);
  assert.equal(outcome.value, 'TypeError');
});

const events = (texts: readonly string[]) => (): Response =>
  new Response(
    new ReadableStream({
      start: (controller) => texts.forEach((text) => controller.enqueue(new TextEncoder().encode(text))),
    }),
    { headers: { 'content-type': 'text/event-stream' } },
  );

async function listen(link: Link): Promise<{ readonly heard: string[]; end: string }> {
  const state = { heard: [] as string[], end: 'open' };
  void (async () => {
    const reader = (await link.fetch(post())).body!.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      state.heard.push(new TextDecoder().decode(value));
    }
    state.end = 'ended';
  })().catch((error: Error) => (state.end = error.name));
  return state;
}

test('a stream arrives in order, however long its pieces take', async () => {
  const texts = Array.from({ length: 30 }, (_, index) => `piece ${index}`);
  const { time, link } = bench({ delayMs: 500 }, events(texts));
  const state = await listen(link);
  await time.runUntil(60_000);
  assert.deepEqual(state.heard, texts);
  assert.equal(state.end, 'open');
});

test('a cut stream ends within seconds, a buffered one brings nothing', async () => {
  const cut = bench({ cut: 1 }, events(['one']));
  const cutState = await listen(cut.link);
  await cut.time.runUntil(30_000);
  assert.notEqual(cutState.end, 'open');

  const buffered = bench({ buffered: true }, events(['one']));
  const bufferedState = await listen(buffered.link);
  await buffered.time.runUntil(30_000);
  assert.deepEqual(bufferedState, { heard: [], end: 'open' });
});

test('a crash of the gateway breaks streams and requests under way', async () => {
  const { time, link, crash } = bench({}, events(['one']));
  const state = await listen(link);
  await time.runUntil(1000);
  crash();
  await time.runUntil(2000);
  assert.equal(state.end, 'TypeError');
  assert.equal(time.waiting, 0);
});
