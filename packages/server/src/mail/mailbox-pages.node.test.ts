import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Mail } from './mail.ts';
import { createMailbox } from './mailbox.ts';
import { createMailboxPages } from './mailbox-pages.ts';

const mail: Mail = {
  messageId: '<1@acme.example>', from: { name: 'Acme', address: 'service@acme.example' }, to: 'erika@customer.example',
  subject: 'Your case <AC-7F3K-92Q>', text: 'Hello,\n\nSee the case:\nhttps://contact.example/case#a&b\n\n-- \n<i>Acme</i>', html: '', lang: 'en', at: Date.parse('2026-11-23T09:00:00Z'),
};

async function ask(pages: ReturnType<typeof createMailboxPages>, path: string): Promise<{ response: Response | undefined; html: string }> {
  const response = await pages(new Request(`http://localhost${path}`), {});
  return { response, html: (await response?.text()) ?? '' };
}

describe('the mailbox of a demonstration', () => {
  it('is empty at first, and says so', async () => {
    assert.match((await ask(createMailboxPages(createMailbox()), '/mailbox/')).html, /Nothing was sent yet/);
  });

  it('lists the newest mail first and opens each', async () => {
    const mailbox = createMailbox();
    const pages = createMailboxPages(mailbox);
    await mailbox.send(mail);
    await mailbox.send({ ...mail, subject: 'A second one' });
    const { html } = await ask(pages, '/mailbox/');
    assert.ok(html.indexOf('A second one') < html.indexOf('AC-7F3K-92Q'));
    assert.match(html, /<a href="\/mailbox\/1">Your case &lt;AC-7F3K-92Q&gt;<\/a>/);
    assert.match((await ask(pages, '/mailbox/2')).html, /<h1>A second one<\/h1>/);
  });

  it('makes links of addresses and nothing of markup, under a strict policy', async () => {
    const mailbox = createMailbox();
    await mailbox.send(mail);
    const { response, html } = await ask(createMailboxPages(mailbox), '/mailbox/1');
    assert.match(html, /<a href="https:\/\/contact\.example\/case#a&amp;b" rel="noreferrer">https:\/\/contact\.example\/case#a&amp;b<\/a>/);
    assert.match(html, /&lt;i&gt;Acme&lt;\/i&gt;/);
    assert.match(response?.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(response?.headers.get('cache-control'), 'no-store');
  });

  it('knows no other pages', async () => {
    const pages = createMailboxPages(createMailbox());
    assert.equal((await ask(pages, '/mailbox/7')).response, undefined);
    assert.equal((await ask(pages, '/mailbox')).response?.headers.get('location'), '/mailbox/');
  });

  it('keeps two hundred mails', async () => {
    const mailbox = createMailbox();
    for (let number = 1; number <= 201; number += 1) await mailbox.send({ ...mail, subject: `${number}` });
    assert.deepEqual([mailbox.mails().length, mailbox.mails()[0]?.number, mailbox.mails().at(-1)?.subject], [200, 201, '2']);
  });
});
