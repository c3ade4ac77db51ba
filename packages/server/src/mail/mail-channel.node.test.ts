import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import { link, openMailScene, type MailScene } from './testing/mail-scene.ts';
import type { PostOfficeOptions } from './testing/post-office.ts';

const MINUTE = 60_000;

let scene: MailScene | undefined;
afterEach(async () => {
  await scene?.close();
  scene = undefined;
});

const open = async (kind: 'memory' | 'sqlite', mail?: object, options?: PostOfficeOptions): Promise<MailScene> => (scene = await openMailScene(kind, mail, options));

const headerOf = ({ headers }: { readonly headers: readonly { readonly key: string; readonly value: string }[] }, name: string) => headers.find(({ key }) => key === name)?.value;

for (const store of ['memory', 'sqlite'] as const) {
  describe(`a mail, over ${store} and a real SMTP server,`, () => {
    it('arrives once, from the site, as text and as HTML, with its link in both', async () => {
      const { ask, tick, office, count } = await open(store);
      await ask();
      await Promise.all([tick(), tick()]);
      await tick();
      const [mail] = office.arrived;
      assert.equal(office.arrived.length, 1);
      assert.deepEqual([mail?.from?.name, mail?.from?.address, mail?.envelope], ['Acme', 'service@acme.example', { from: 'service@acme.example', to: ['erika@customer.example'] }]);
      assert.equal(mail?.subject, 'Ihr Vorgang AC-7F3K-92Q bei Acme');
      assert.ok(mail.text?.includes(link.url) && mail.html?.includes(`href="${link.url}"`));
      assert.match(mail.text ?? '', /im Auftrag von Acme verschickt/);
      assert.deepEqual(await count(), { open: 0, dead: 0 });
    });

    it('says that a machine wrote it, so that no machine answers', async () => {
      const { ask, tick, office } = await open(store);
      await ask({ data: { ...link, lang: 'en-GB' } });
      await tick();
      const [mail] = office.arrived;
      assert.ok(mail);
      assert.deepEqual(['auto-submitted', 'x-auto-response-suppress', 'content-language'].map((name) => headerOf(mail, name)), ['auto-generated', 'All', 'en']);
      assert.equal(mail.subject, 'Your case AC-7F3K-92Q with Acme');
    });

    it('that the server cannot take now is sent later, under the same Message-ID', async () => {
      const { ask, tick, office, clock } = await open(store);
      office.refuse(451);
      await ask();
      await tick();
      assert.equal(office.arrived.length, 0);
      clock.move(MINUTE);
      await tick();
      office.cutAfterNext();
      await ask({ id: 'cut' });
      await tick();
      clock.move(2 * MINUTE);
      await tick();
      const ids = office.arrived.map(({ messageId }) => messageId);
      assert.deepEqual([ids.length, new Set(ids).size, ids[1] === ids[2]], [3, 2, true]);
    });

    it('that the server refuses for good is not sent again', async () => {
      const { ask, tick, office, clock, count } = await open(store);
      office.refuse(550);
      await ask();
      for (let time = 0; time < 3; time += 1) {
        await tick();
        clock.move(60 * MINUTE);
      }
      assert.deepEqual([office.arrived.length, await count()], [0, { open: 0, dead: 1 }]);
    });

    it('is given up after a day without a server', async () => {
      const { ask, tick, office, clock, count } = await open(store);
      await office.close();
      await ask();
      for (let hour = 0; hour < 26; hour += 1) {
        await tick();
        clock.move(60 * MINUTE);
      }
      assert.deepEqual(await count(), { open: 0, dead: 1 });
    });
  });
}

describe('mail', () => {
  it('goes nowhere unencrypted unless that was configured', async () => {
    const { ask, tick, office, count } = await open('memory', { security: 'starttls' });
    await ask();
    await tick();
    assert.deepEqual([office.arrived.length, await count()], [0, { open: 1, dead: 0 }]);
  });

  it('trusts no certificate that nobody vouches for', async () => {
    const { ask, tick, office } = await open('memory', { security: 'starttls' }, { tls: true });
    await ask();
    await tick();
    assert.equal(office.arrived.length, 0);
  });

  it('is sent as the configured user, and waits while the password is wrong', async () => {
    const login = { user: 'faden', passwordVariable: 'MAIL_PASSWORD' };
    const right = await open('memory', login, { login: { user: 'faden', password: 'words' } });
    await right.ask();
    await right.tick();
    assert.equal(right.office.arrived[0]?.user, 'faden');
    await right.close();
    const wrong = await open('memory', login, { login: { user: 'faden', password: 'other words' } });
    await wrong.ask();
    await wrong.tick();
    assert.deepEqual([wrong.office.arrived.length, await wrong.count()], [0, { open: 1, dead: 0 }]);
  });

  it('stops after three to one address about one case within an hour, so that no loop turns further', async () => {
    const { ask, tick, office, clock } = await open('memory');
    for (let time = 0; time < 5; time += 1) await ask();
    await tick();
    await tick();
    assert.equal(office.arrived.length, 3);
    await ask({ to: 'else@customer.example' });
    clock.move(60 * MINUTE);
    await ask();
    await tick();
    assert.equal(office.arrived.length, 5);
  });

  const wrong: readonly (readonly [what: string, delivery: Parameters<MailScene['ask']>[0]])[] = [
    ['several addresses', { to: 'erika@customer.example, all@customer.example' }],
    ['lines of its own in the address', { to: 'erika@customer.example\r\nBcc: all@customer.example' }],
    ['no address at all', { to: 'Erika' }],
    ['a link that is none', { data: { ...link, url: 'javascript:alert(1)' } }],
    ['words instead of a reference', { data: { ...link, reference: 'You have won!' } }],
    ['a template nobody knows', { template: 'advertisement' }],
    ['a site nobody knows', { site: 'elsewhere' }],
  ];
  for (const [what, delivery] of wrong) {
    it(`with ${what} is not sent`, async () => {
      const { ask, tick, office, count } = await open('memory');
      await ask(delivery);
      await tick();
      assert.deepEqual([office.arrived.length, await count()], [0, { open: 0, dead: 1 }]);
    });
  }
});
