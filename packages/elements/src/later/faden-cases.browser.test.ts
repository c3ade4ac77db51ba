import '../define/faden-cases.ts';
import { expect } from '@esm-bundle/chai';
import { fixture, html } from '@open-wc/testing-helpers';
import type { MyCase } from '@faden/client';
import { violations } from '../testing/axe.ts';
import { caseStates } from '../testing/case-scenes.ts';
import { createFakeFaden, type FakeFaden } from '../testing/fake-faden.ts';
import { button, inside, stillClock, textOf } from '../testing/page.ts';
import { waitUntil } from '../testing/wait-until.ts';
import type { FadenCases } from './faden-cases.ts';

const conversation = caseStates['progress']?.() ?? expect.fail();
const mine: readonly MyCase[] = [
  { id: conversation.id, topic: 'billing', status: 'in-progress', reference: 'MB-7F3K-92Q', mark: ['e', 1, ''], updatedAt: '', delivery: 'confirmed' },
  { id: '019aa000-0000-7000-8000-00000000c002', topic: 'cards', status: 'closed', reference: 'MB-3D8W-47T', mark: ['e', 1, ''], updatedAt: '', delivery: 'confirmed' },
];

async function place(): Promise<{ readonly list: FadenCases; readonly fake: FakeFaden; reads(text: string): Promise<void> }> {
  const fake = createFakeFaden({ cases: mine, conversations: [conversation] });
  const list = await fixture<FadenCases>(html`<faden-cases lang="en" .faden=${fake} .clock=${stillClock()}></faden-cases>`);
  return { list, fake, reads: (text) => waitUntil(() => textOf(list).includes(text), `"${text}" can be read in "${textOf(list)}"`) };
}

const rowsOf = (list: FadenCases): readonly HTMLElement[] => inside(list.shadowRoot as ShadowRoot).filter((found) => found.matches('button.case'));

describe('my cases', () => {
  it('tell each by reference, how it stands, whose turn it is and when something is heard again', async () => {
    const { list, reads } = await place();
    await reads('Bill and fees In progress. It is our turn. You hear from us again by Wed 25 Nov, 12:00. MB-7F3K-92Q');
    await reads('Cards, payments Closed MB-3D8W-47T');
    expect((await violations(list)).join(' ## ')).to.equal('');
  });

  it('open one in their place, and lead back to where it was chosen', async () => {
    const { list, reads } = await place();
    await reads('MB-7F3K-92Q');
    rowsOf(list)[0]?.click();
    await reads('Responsible for you');
    expect((await violations(list)).join(' ## ')).to.equal('');
    button(list, 'All my cases').click();
    await waitUntil(() => list.shadowRoot?.activeElement === rowsOf(list)[0]);
  });

  it('leave opening to the page where it says so', async () => {
    const { list, reads } = await place();
    await reads('MB-7F3K-92Q');
    list.addEventListener('faden-case-chosen', (event) => event.preventDefault());
    rowsOf(list)[0]?.click();
    await list.updateComplete;
    expect(rowsOf(list).length).to.equal(2);
  });

  it('let go of every case they followed when they leave', async () => {
    const { list, fake, reads } = await place();
    await reads('You hear from us again by');
    expect([fake.case(conversation.id).listeners, fake.case(mine[1]?.id ?? '').listeners]).to.deep.equal([1, 0]);
    list.remove();
    expect(fake.case(conversation.id).listeners).to.equal(0);
  });
});
