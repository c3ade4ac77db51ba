import type { MyCase } from '../../client/src/index.ts';
import { expect } from '@esm-bundle/chai';
import { fixture, html } from '@open-wc/testing-helpers';
import { caseStates } from '../../elements/src/testing/case-scenes.ts';
import { createFakeFaden } from '../../elements/src/testing/fake-faden.ts';
import { button, inside, textOf } from '../../elements/src/testing/page.ts';
import { waitUntil } from '../../elements/src/testing/wait-until.ts';
import { defineFaden } from './define.ts';
import type { FadenContact } from './faden-contact.ts';

describe('my cases in the panel', () => {
  it('open a case in their room, and from there the whole conversation', async () => {
    defineFaden();
    const conversation = caseStates['progress']?.() ?? expect.fail();
    const mine = (id: string, reference: string): MyCase => ({ id, topic: 'billing', status: 'in-progress', reference, mark: ['e1', 1, ''], updatedAt: '2026-11-23T16:00:00.000Z', delivery: 'confirmed' });
    const ids = [conversation.id, 'c2', 'c3', 'c4'];
    const fake = createFakeFaden({ conversations: [conversation], cases: ids.map((id, i) => mine(id, `MB-${i}`)) });
    const contact = await fixture<FadenContact>(html`<faden-contact lang="en" open .faden=${fake}></faden-contact>`);
    const all = (): readonly HTMLElement[] => inside(contact.shadowRoot as ShadowRoot);
    const find = (tag: string): HTMLElement | undefined => all().find((found) => found.matches(tag));
    await waitUntil(() => textOf(contact).includes('All 4'), 'Home is drawn');
    button(contact, 'All 4').click();
    await waitUntil(() => find('faden-cases')?.shadowRoot?.querySelector('button.case'), 'the list is drawn');
    find('faden-cases')?.shadowRoot?.querySelector<HTMLElement>('button.case')?.click();
    await waitUntil(() => find('faden-case') && textOf(find('faden-case') as HTMLElement).includes('All 11 entries'), 'the case is drawn');
    button(find('faden-case') as HTMLElement, 'All 11 entries').click();
    await waitUntil(() => find('faden-chat')?.closest('.view')?.hasAttribute('hidden') === false, 'the conversation is shown');
    await waitUntil(() => textOf(find('faden-chat') as HTMLElement).includes('The yearly fee was charged twice.'));
  });
});
