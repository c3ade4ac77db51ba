import type { Conversation } from '@faden/client';
import { expect } from '@esm-bundle/chai';
import { fixture, html } from '@open-wc/testing-helpers';
import '../../define/faden-chat.ts';
import '../../define/faden-cases.ts';
import '../../define/faden-panel.ts';
import type { FadenPanel } from '../../start/panel/faden-panel.ts';
import { violations } from '../../testing/axe.ts';
import { createFakeFaden } from '../../testing/fake-faden.ts';
import { button, openChat, textOf, type ChatPage } from '../../testing/page.ts';
import * as scenes from '../../testing/scenes.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const states: Readonly<Record<string, { readonly conversation?: Conversation; readonly reads: string; readonly prepare?: (page: ChatPage) => void }>> = {
  confirmed: { conversation: scenes.confirmed(), reads: 'Bestätigt|Confirmed by you|Von Ihnen' },
  'handed over': { conversation: scenes.handedOver(), reads: 'Jonas Weber' },
  'waiting for a connection': { conversation: scenes.waiting(), reads: 'My rent', prepare: ({ fake }) => fake.connection.set('reconnecting') },
  asked: { conversation: scenes.asked(), reads: 'Sent today' },
  'words and files': { conversation: scenes.wordsAndFiles(), reads: 'holiday-film' },
  'all quiet lines': { conversation: scenes.allQuiet(), reads: 'three working days' },
  loading: { conversation: { ...scenes.confirmed(), phase: 'loading', timeline: [] }, reads: '' },
  erased: { conversation: { ...scenes.confirmed(), phase: 'gone', timeline: [] }, reads: '' },
  empty: { reads: '' },
};

describe('accessibility', () => {
  for (const [name, { conversation, reads, prepare }] of Object.entries(states)) {
    for (const theme of ['light', 'dark']) {
      it(`finds nothing wrong with a conversation that is ${name}, ${theme}`, async () => {
        const page = await openChat(conversation, { theme, lang: theme === 'dark' ? 'de' : 'en' });
        prepare?.(page);
        await waitUntil(() => new RegExp(reads).test(textOf(page.chat)));
        expect(await violations(page.chat)).to.deep.equal([]);
      });
    }
  }

  it('finds nothing wrong with an open form and an open menu', async () => {
    const { chat, reads } = await openChat(scenes.asked());
    await reads('Did we understand you?');
    button(chat, 'Correct or add').click();
    await reads('What is missing or different?');
    button(chat, 'More').click();
    await reads('Speak to a supervisor');
    expect(await violations(chat)).to.deep.equal([]);
  });

  it('finds nothing wrong with Home', async () => {
    const panel = await fixture<FadenPanel>(html`<faden-panel lang="en" theme="light" .faden=${createFakeFaden({})}></faden-panel>`);
    await panel.ready();
    await waitUntil(() => textOf(panel).includes('Card lost or stolen'));
    expect(await violations(panel)).to.deep.equal([]);
  });

  it('finds nothing wrong with an empty list of cases', async () => {
    const cases = await fixture<HTMLElement>(html`<faden-cases lang="de" .faden=${createFakeFaden({})}></faden-cases>`);
    await waitUntil(() => textOf(cases).includes('Noch keine Vorgänge'));
    expect(await violations(cases)).to.deep.equal([]);
  });
});
