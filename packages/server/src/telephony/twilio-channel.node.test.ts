import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import type { MadeCall, Mood } from './testing/fake-provider.ts';
import { numbers, openTelephoneScene, stores, type TelephoneScene } from './testing/telephone-scene.ts';

const MINUTE = 60_000;

let scene: TelephoneScene | undefined;
afterEach(async () => {
  await scene?.close();
  scene = undefined;
});

const open = async (kind: (typeof stores)[number], more?: object): Promise<TelephoneScene> => (scene = await openTelephoneScene(kind, more));

/** Dials, and gives the agent's call as the provider made it. */
async function dialled(at: TelephoneScene): Promise<MadeCall> {
  await at.dial();
  await at.tick();
  const call = at.provider.calls.at(-1);
  assert.ok(call);
  return call;
}

/** What the provider is told when the agent answers and presses a key. */
async function instructions({ provider }: TelephoneScene, call: MadeCall, rest = 'key'): Promise<{ status: number; text: string }> {
  const response = await provider.send((call.form.get('Url') ?? '').replace(/answered$/, rest), { CallSid: call.sid, CallStatus: 'in-progress', Digits: '1' });
  return { status: response.status, text: await response.text() };
}

const kinds = (said: Awaited<ReturnType<TelephoneScene['said']>>): readonly string[] => said.map(([kind]) => kind);

for (const store of stores) {
  describe(`a call through the provider, on ${store}:`, () => {
    it('rings at the agent first, from the number the customer was told, and asks nobody before it is committed', async () => {
      const at = await open(store);
      await at.dial();
      assert.deepEqual([at.provider.calls.length, kinds(await at.said()).at(-1)], [0, 'dialled']);
      await at.tick();
      const [call] = at.provider.calls;
      assert.deepEqual([call?.form.get('To'), call?.form.get('From'), call?.form.get('StatusCallbackMethod')], [numbers.agent, numbers.site, 'POST']);
      assert.deepEqual(call?.form.getAll('StatusCallbackEvent'), ['initiated', 'ringing', 'answered', 'completed']);
      assert.doesNotMatch(call?.form.toString() ?? '', new RegExp(`${at.caseId}|${at.callback}|${numbers.customer.slice(1)}`));
    });

    it('is made once, however often the clock looks', async () => {
      const at = await open(store);
      await at.dial();
      await Promise.all([at.gateway().tick(at.clock.now()), at.gateway().tick(at.clock.now())]);
      for (let time = 0; time < 4; time += 1) {
        await at.tick();
        at.clock.move(20_000);
      }
      assert.equal(at.provider.calls.length, 1);
    });

    it('asks the agent for a key, and then rings at the customer', async () => {
      const at = await open(store);
      const call = await dialled(at);
      const asked = await instructions(at, call, 'answered');
      assert.match(asked.text, /<Gather numDigits="1" .*action="http:\/\/127\.0\.0\.1:\d+\/v1\/hooks\/phone\/[\w-]{66}\/key"/);
      assert.doesNotMatch(asked.text, /<Dial/);
      const { text } = await instructions(at, call);
      assert.match(text, new RegExp(`<Dial callerId="\\${numbers.site}" timeout="25"><Number statusCallback="[^"]+/customer" [^>]*>\\${numbers.customer}</Number></Dial>`));
    });

    it('greets the customer with the name of who calls, even when they were heard to answer before', async () => {
      const at = await open(store);
      const call = await dialled(at);
      const { text } = await instructions(at, call);
      assert.match(text, /<Number statusCallback="[^"]+" [^>]*url="http:[^"]+\/greeting" method="POST"/);
      await at.provider.send((call.form.get('StatusCallback') ?? '').replace(/agent$/, 'customer'), { CallSid: 'CAcustomer', AnsweredBy: 'human' });
      assert.match((await instructions(at, call, 'greeting')).text, /<Gather [^>]*action="http:[^"]+\/choice"[^>]*><Say language="en-US">Hello\. This is the callback from Acme\./);
      assert.match((await instructions(at, call)).text, /<Hangup\/>/);
    });

    it('ends for good when whoever was called presses the key that says: I did not ask for this', async () => {
      const at = await open(store);
      const call = await dialled(at);
      const choose = async (Digits: string): Promise<string> => {
        const url = (call.form.get('Url') ?? '').replace(/answered$/, 'choice');
        return (await at.provider.send(url, { CallSid: `CAcustomer${Digits}`, CallStatus: 'in-progress', Digits })).text();
      };
      assert.match(await choose('1'), /<Response><\/Response>/);
      assert.equal(kinds(await at.said()).at(-1), 'dialled');
      assert.match(await choose('9'), /<Hangup\/>/);
      assert.match(await choose('9'), /<Hangup\/>/);
      const [kind, body] = (await at.said()).at(-1) ?? [];
      assert.deepEqual([kind, body?.reason, kinds(await at.said()).filter((one) => one === 'cancelled').length], ['cancelled', 'not-requested', 1]);
    });

    it('rings at nobody once the callback was taken back', async () => {
      const at = await open(store);
      const call = await dialled(at);
      assert.equal((await at.asAgent('callback.cancel', { callback: at.callback, reason: 'agent', text: 'Solved by mail.' })).outcome, 'accepted');
      assert.match((await instructions(at, call)).text, /<Response><Hangup\/><\/Response>/);
    });

    it('that was taken back before it was made is not made', async () => {
      const at = await open(store);
      await at.dial();
      assert.equal((await at.asAgent('callback.report', { callback: at.callback, attempt: 1, result: 'failed' })).outcome, 'accepted');
      await at.tick();
      assert.equal(at.provider.calls.length, 0);
    });

    it('says by its hooks that somebody answered, in the case and on the channel phone', async () => {
      const at = await open(store);
      const call = await dialled(at);
      const url = (call.form.get('StatusCallback') ?? '').replace(/agent$/, 'customer');
      const response = await at.provider.send(url, { CallSid: 'CAcustomer', AnsweredBy: 'human' });
      assert.equal(response.status, 204);
      const last = (await at.entries()).at(-1);
      assert.deepEqual([last?.kind, last?.channel, last?.by.role], ['callback.connected', 'phone', 'system']);
    });
  });

  describe(`a provider that fails, on ${store}:`, () => {
    const refusals: readonly (readonly [what: string, status: number])[] = [['does not know us', 401], ['does not take the form', 400], ['forbids the number', 403]];
    for (const [what, status] of refusals) {
      it(`and ${what} (${status}) leaves a failed attempt with its next time, said at once`, async () => {
        const at = await open(store);
        at.provider.behave({ type: 'problem', status, code: 21_211 });
        await at.dial();
        await at.tick();
        assert.deepEqual((await at.said()).at(-1)?.[1].result, 'failed');
        assert.equal(at.provider.requests.length, 1);
      });
    }

    it('because it is asked too much is asked again after the time it names', async () => {
      const at = await open(store);
      at.provider.behave({ type: 'problem', status: 429, retryAfter: 20 });
      await at.dial();
      await at.tick();
      at.clock.move(19_000);
      await at.tick();
      assert.equal(at.provider.requests.length, 1);
      at.clock.move(16_000);
      await at.tick();
      assert.deepEqual([at.provider.calls.length, kinds(await at.said()).at(-1)], [1, 'dialled']);
    });

    it('for longer than an agent waits is not asked any more, and the attempt failed', async () => {
      const at = await open(store);
      at.provider.behave(...Array.from({ length: 9 }, () => ({ type: 'problem', status: 503 }) as const));
      await at.dial();
      for (let time = 0; time < 8; time += 1) {
        await at.tick();
        at.clock.move(15_000);
      }
      assert.equal(at.provider.calls.length, 0);
      assert.deepEqual((await at.said()).at(-1)?.[1].result, 'failed');
    });

    const lost: readonly (readonly [what: string, mood: Mood, rings: number])[] = [
      ['cuts the connection after it made the call', { type: 'cut' }, 1],
      ['breaks down over the call', { type: 'problem', status: 500 }, 0],
    ];
    for (const [what, mood, rings] of lost) {
      it(`and ${what} is not asked again: the attempt is unknown, and the clock goes on by policy`, async () => {
        const at = await open(store);
        at.provider.behave(mood);
        await at.dial();
        for (let time = 0; time < 9; time += 1) {
          await at.tick();
          at.clock.move(MINUTE);
        }
        assert.deepEqual([at.provider.requests.length + at.provider.calls.length > 0, at.provider.calls.length, kinds(await at.said()).at(-1)], [true, rings, 'dialled']);
        at.clock.move(2 * MINUTE);
        await at.tick();
        const [kind, body] = (await at.said()).at(-1) ?? [];
        assert.deepEqual([kind, body?.result], ['attempted', 'unknown']);
        assert.ok(Date.parse(String(body?.nextTryAt)) >= at.clock.now() + 10 * MINUTE);
      });
    }
  });

  describe(`a crash, on ${store}:`, () => {
    it('between the call and its record rings nobody twice; what came of it is unknown until a hook or the clock says so', async () => {
      const at = await open(store);
      let answer = (): void => undefined;
      at.provider.behave({ type: 'slow', until: new Promise((resolve) => (answer = resolve)) });
      const made = at.provider.nextCall();
      await at.dial();
      await at.gateway().tick(at.clock.now());
      const call = await made;
      at.crash();
      for (let time = 0; time < 5; time += 1) {
        at.clock.move(MINUTE / 2);
        await at.tick();
      }
      assert.equal(at.provider.calls.length, 1);
      assert.equal(kinds(await at.said()).at(-1), 'dialled');
      const hook = (call.form.get('StatusCallback') ?? '').replace(/agent$/, 'customer');
      await at.provider.send(hook, { CallSid: 'CAcustomer', CallStatus: 'busy' });
      assert.equal((await at.said()).at(-1)?.[1].result, 'busy');
      answer();
    });

    it('before the provider was asked loses nothing: the gateway that follows asks it', async () => {
      const at = await open(store);
      await at.dial();
      at.crash();
      await at.tick();
      assert.equal(at.provider.calls.length, 1);
    });

    it('that lasts longer than an agent waits makes no call, and says that the attempt failed', async () => {
      const at = await open(store);
      await at.dial();
      at.crash();
      at.clock.move(3 * MINUTE);
      await at.tick();
      assert.deepEqual([at.provider.calls.length, (await at.said()).at(-1)?.[1].result], [0, 'failed']);
    });
  });
}

describe('the desk', () => {
  it('is told whether an agent is called by the provider, or dials by hand', async () => {
    assert.equal((await open('memory')).agent.dials, 'provider');
    await scene?.close();
    assert.equal((await open('memory', { phones: {} })).agent.dials, undefined);
    await scene?.close();
    assert.equal((await open('memory', { type: 'manual' })).agent.dials, undefined);
  });
});

describe('calls by hand', () => {
  it('ask no provider, and a call that was asked of one anyway failed at once', async () => {
    const at = await open('memory', { type: 'manual' });
    await at.dial();
    await at.tick();
    assert.deepEqual([at.provider.requests.length, (await at.said()).at(-1)?.[1].result], [0, 'failed']);
  });
});
