import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import fc from 'fast-check';

import { signForm } from './twilio-signature.ts';
import { account, openTelephoneScene, stores, type TelephoneScene } from './testing/telephone-scene.ts';

let open: TelephoneScene[] = [];
afterEach(async () => {
  await Promise.all(open.map((scene) => scene.close()));
  open = [];
});

type Fields = Readonly<Record<string, string>>;

/** A scene whose call was made, and where the provider reports on its two parts. */
async function calling(store: (typeof stores)[number], more?: object): Promise<{ readonly scene: TelephoneScene; readonly url: (rest: string) => string }> {
  const scene = await openTelephoneScene(store, more);
  open = [...open, scene];
  await scene.dial();
  await scene.tick();
  const agent = scene.provider.calls.at(-1)?.form.get('StatusCallback') ?? '';
  return { scene, url: (rest) => agent.replace(/agent$/, rest) };
}

interface Report {
  readonly leg: 'agent' | 'customer';
  readonly fields: Fields;
}

const ofAgent = (CallStatus: string): Report => ({ leg: 'agent', fields: { CallSid: 'CA1', CallStatus } });
const ofCustomer = (fields: Fields): Report => ({ leg: 'customer', fields: { CallSid: 'CA2', ...fields } });
const begun = [ofAgent('initiated'), ofAgent('in-progress'), ofCustomer({ CallStatus: 'ringing' })];

/** What the provider sends in the course of calls that end so. */
const courses: Readonly<Record<string, readonly Report[]>> = {
  'connected': [...begun, ofCustomer({ CallStatus: 'in-progress' }), ofCustomer({ AnsweredBy: 'human' }), ofCustomer({ CallStatus: 'completed' }), ofAgent('completed')],
  'voicemail': [...begun, ofCustomer({ CallStatus: 'in-progress' }), ofCustomer({ AnsweredBy: 'machine_start' }), ofCustomer({ CallStatus: 'completed' })],
  'busy': [...begun, ofCustomer({ CallStatus: 'busy' }), ofAgent('completed')],
  'no-answer': [...begun, ofCustomer({ CallStatus: 'no-answer' }), ofAgent('completed')],
  'failed': [ofAgent('initiated'), ofAgent('ringing'), ofAgent('no-answer')],
};

/** Every report once or twice, in any order. */
const disorder = (course: readonly Report[]): fc.Arbitrary<readonly Report[]> =>
  fc.subarray([...course]).chain((again) => fc.shuffledSubarray([...course, ...again], { minLength: course.length + again.length }));

/** What the customer sees of the attempt, without the moments. */
const outcome = async (scene: TelephoneScene): Promise<readonly string[]> =>
  (await scene.said()).filter(([kind]) => kind === 'attempted' || kind === 'connected').map(([kind, body]) => `${kind} ${String(body.result ?? '')}`.trim());

for (const store of stores) {
  describe(`hooks of the telephone, on ${store},`, () => {
    for (const [end, course] of Object.entries(courses)) {
      it(`that come twice, late and in any order end once, as ${end}`, async () => {
        await fc.assert(fc.asyncProperty(disorder(course), async (reports) => {
          const { scene, url } = await calling(store);
          for (const { leg, fields } of reports) assert.equal((await scene.provider.send(url(leg), fields)).status, 204);
          assert.deepEqual(await outcome(scene), [end === 'connected' ? 'connected' : `attempted ${end}`]);
          await scene.close();
          open = [];
        }), { numRuns: store === 'memory' ? 12 : 3 });
      });
    }

    it('that come all at once end once', async () => {
      const { scene, url } = await calling(store);
      await Promise.all([...(courses['busy'] ?? []), ...(courses['busy'] ?? [])].map(({ leg, fields }) => scene.provider.send(url(leg), fields)));
      assert.deepEqual(await outcome(scene), ['attempted busy']);
    });

    it('of an attempt that is over change nothing in the next one', async () => {
      const { scene, url } = await calling(store);
      await scene.provider.send(url('customer'), { CallSid: 'CA2', CallStatus: 'busy' });
      scene.clock.move(5 * 60_000);
      await scene.dial();
      await scene.tick();
      assert.equal(scene.provider.calls.length, 2);
      assert.equal((await scene.provider.send(url('customer'), { CallSid: 'CA2', AnsweredBy: 'human' })).status, 204);
      assert.equal((await scene.provider.send(url('customer'), { CallSid: 'CA2', CallStatus: 'no-answer' })).status, 204);
      assert.deepEqual([(await scene.said()).at(-1)?.[0], await outcome(scene)], ['dialled', ['attempted busy']]);
    });

    it('without a signature, or with a wrong one, are 401 and leave nothing', async () => {
      const { scene, url } = await calling(store);
      const before = await scene.entries();
      const fields = { CallSid: 'CA2', CallStatus: 'busy' };
      const form = new URLSearchParams({ AccountSid: account.account, ...fields });
      const elsewhere = signForm(account.token, url('agent'), form);
      const forged = [null, '', 'x', elsewhere, signForm('another token', url('customer'), form), signForm(account.token, url('customer'), new URLSearchParams(fields))];
      for (const signature of forged) {
        const response = await scene.provider.send(url('customer'), fields, signature);
        assert.deepEqual([response.status, ((await response.json()) as { code: string }).code], [401, 'unauthorized']);
      }
      for (const rest of ['answered', 'key']) assert.equal((await scene.provider.send(url(rest), fields, null)).status, 401);
      assert.deepEqual(await scene.entries(), before);
    });

    it('that are signed but speak of no call of ours are 404, and of no form of theirs 400', async () => {
      const { scene, url } = await calling(store);
      const before = await scene.entries();
      const token = /phone\/([\w-]{66})\//.exec(url('agent'))?.[1] ?? '';
      const forged = [`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, token.slice(0, 40), 'A'.repeat(66), scene.callback, encodeURIComponent('../x')];
      for (const wrong of forged) {
        for (const rest of ['customer', 'key']) assert.equal((await scene.provider.send(url(rest).replace(token, wrong), { CallSid: 'CA2', CallStatus: 'busy' })).status, 404, wrong);
      }
      assert.equal((await scene.provider.send(url('customer'), { CallStatus: 'busy' })).status, 400);
      assert.equal((await scene.provider.send(url('elsewhere'), { CallSid: 'CA2', CallStatus: 'busy' })).status, 400);
      assert.deepEqual(await scene.entries(), before);
    });

    it('larger than any form of the provider are refused before they are read', async () => {
      const { scene, url } = await calling(store);
      assert.equal((await scene.provider.send(url('customer'), { CallSid: 'CA2', CallStatus: 'x'.repeat(20_000) })).status, 413);
    });
  });
}

describe('hooks of a provider that listens for nobody', () => {
  it('say with the status alone that somebody answered, once', async () => {
    const { scene, url } = await calling('memory', { detectsMachines: false });
    for (const CallStatus of ['completed', 'in-progress', 'in-progress']) await scene.provider.send(url('customer'), { CallSid: 'CA2', CallStatus });
    assert.deepEqual(await outcome(scene), ['connected']);
  });
});

describe('where agents dial by hand', () => {
  it('there are no hooks at all', async () => {
    const { scene, url } = await calling('memory');
    const hand = await openTelephoneScene('memory', { type: 'manual' });
    open = [...open, hand];
    assert.equal((await scene.provider.send(url('customer').replace(scene.origin, hand.origin), { CallSid: 'CA2' })).status, 404);
  });
});
