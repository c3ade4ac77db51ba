import assert from 'node:assert/strict';
import test from 'node:test';
import { setupServer } from 'msw/node';

import { createMock } from './mock.ts';
import { mswHandlers, type MswOptions } from './msw-handlers.ts';
import { nobodyOnline } from './scenarios/scenarios.ts';

const gateway = 'https://contact.example';
const quiet = { ...nobodyOnline, line: { delayMs: [0, 0] as const } };

async function withMock(options: Partial<MswOptions>, use: () => Promise<void>): Promise<void> {
  const mock = createMock({ scenario: quiet });
  const server = setupServer(...mswHandlers(mock, { gateway, ...options }));
  server.listen({ onUnhandledRequest: 'error' });
  try {
    await use();
  } finally {
    server.close();
    await mock.close();
  }
}

async function signIn(): Promise<string> {
  const response = await fetch(`${gateway}/v1/sites/musterbank/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  assert.equal(response.status, 201);
  return ((await response.json()) as { readonly access: string }).access;
}

const live = (access: string, accept: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${gateway}/v1/live`, {
    method: 'POST',
    headers: { accept, authorization: `Bearer ${access}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tab: 'tab', marks: {} }),
    ...(signal === undefined ? {} : { signal }),
  });

test('every call under the gateway is answered by the gateway itself', async () => {
  await withMock({}, async () => {
    const profile = (await (await fetch(`${gateway}/v1/sites/musterbank`)).json()) as { readonly name: string };
    assert.equal(profile.name, 'Musterbank');
    const missing = await fetch(`${gateway}/v1/sites/nobody`);
    assert.equal(missing.status, 404);
    assert.equal(missing.headers.get('content-type')?.split(';')[0], 'application/problem+json');
  });
});

test('a live stream is handed over piece by piece', async () => {
  await withMock({}, async () => {
    const hangUp = new AbortController();
    const response = await live(await signIn(), 'text/event-stream', hangUp.signal);
    const piece = await response.body?.getReader().read();
    assert.match(new TextDecoder().decode(piece?.value), /^event: hello/m);
    hangUp.abort();
  });
});

test('where streams cannot be handed over, a stream is refused with 406 and a long poll is answered', async () => {
  await withMock({ streams: 'refused' }, async () => {
    const access = await signIn();
    assert.equal((await live(access, 'text/event-stream')).status, 406);
    const poll = (await (await live(access, 'application/json')).json()) as { readonly events: readonly { readonly event: string }[] };
    assert.equal(poll.events[0]?.event, 'hello');
  });
});
