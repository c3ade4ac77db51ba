import { expect } from '@esm-bundle/chai';
import type { Session } from '@faden/protocol';
import { setupWorker } from 'msw/browser';

import { createMock, type Mock } from './mock.ts';
import { mswHandlers } from './msw-handlers.ts';
import { nobodyOnline } from './scenarios/scenarios.ts';

const gateway = 'https://contact.example';

describe('the mock in a page', () => {
  let mock: Mock;
  let worker: ReturnType<typeof setupWorker>;

  before(async () => {
    mock = createMock({ scenario: { ...nobodyOnline, line: { delayMs: [0, 0] } } });
    worker = setupWorker(...mswHandlers(mock, { gateway }));
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  });

  after(async () => {
    worker.stop();
    await mock.close();
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  });

  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${gateway}/v1/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

  it('answers a page as the gateway does', async () => {
    const profile = await (await fetch(`${gateway}/v1/sites/musterbank`)).json();
    expect(profile.name).to.equal('Musterbank');
    expect((await fetch(`${gateway}/v1/sites/nobody`)).status).to.equal(404);
  });

  it('takes a case and shows it again', async () => {
    const { access } = (await (await post('sites/musterbank/sessions', {})).json()) as Session;
    const authorization = `Bearer ${access}`;
    const caseId = '018f2f3a-7c00-7000-8000-00000000000a';
    const command = { id: '018f2f3a-7c00-7000-8000-00000000000b', kind: 'case.open', body: { topic: 'billing', text: 'My bill is wrong.', lang: 'en' } };
    const { results } = await (await post('commands', { case: caseId, commands: [command] }, { authorization })).json();
    expect(results[0].outcome).to.equal('accepted');
    const { tail } = await (await fetch(`${gateway}/v1/cases/${caseId}/snapshot`, { headers: { authorization } })).json();
    expect(tail.map(({ kind }: { kind: string }) => kind)).to.include('message.posted');
  });

  it('carries a live stream, or says at once that it cannot', async () => {
    const { access } = (await (await post('sites/musterbank/sessions', {})).json()) as Session;
    const response = await post('live', { tab: 'tab', marks: {} }, { authorization: `Bearer ${access}`, accept: 'text/event-stream' });
    if (response.status === 406) return;
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).to.match(/^event: hello/m);
    await reader?.cancel();
  });
});
