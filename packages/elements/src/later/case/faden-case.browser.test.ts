import '../../define/inside.ts';
import { expect } from '@esm-bundle/chai';
import { fixture, html } from '@open-wc/testing-helpers';
import { FadenError } from '@faden/protocol';
import { watchCase, type CasePage } from '../../testing/case-page.ts';
import { caseStates } from '../../testing/case-scenes.ts';
import { createFakeFaden } from '../../testing/fake-faden.ts';
import { button, textOf } from '../../testing/page.ts';
import { commandId } from '../../testing/story.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const deepFocus = (): Element | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};
const press = async (page: CasePage, name: string): Promise<void> => {
  await page.reads(name);
  button(page.element, name).click();
  await page.element.updateComplete;
};

describe('a case in the open', () => {
  const says: Readonly<Record<string, readonly string[]>> = {
    progress: [
      'Case MB-7F3K-92Q , since Monday 23 November, 10:02',
      'In progress. It is our turn. Jonas Weber clears the new bill with the card office.',
      'You hear from us again by Wed 25 Nov, 12:00',
      'Since today 16:42, before that Aylin Kaya',
      'from Aylin Kaya to Jonas Weber Aylin Kaya’s shift ends.',
      '4 promises: 1 kept, 1 late, 1 broken, 1 open',
      'Late by 2 h 20 min Check the September bill too Aylin Kaya, by today 13:00. Done today 15:20',
      'Not done, and counted. Jonas Weber answers for it now.',
      'Before today 11:34 The refund takes ten working days. Aylin Kaya Corrected today 16:50 The refund takes three working days. Jonas Weber. Ten days are for cards from abroad.',
      'bill-october.pdf',
      'Maria Brandt answers within 3 min of our opening hours. Jonas Weber stays responsible until then.',
    ],
    received: ['Received. It is our turn. Sabine Roth reads it and answers.', 'Nothing is noted yet.', 'Nothing has been promised yet.'],
    proposed: ['Jonas Weber asks to move it to tomorrow 17:00. The card office answers tomorrow.', 'Accept tomorrow 17:00'],
    answering: ['Your answer is on its way.'],
    moved: ['Moved to tomorrow 17:00', 'See the promise with the new time', 'Withdrawn by you', 'Reason: The fee was never charged.', 'Call you back'],
    asked: ['It is your turn.', 'Did we understand you?', 'Account for the refund Give it now'],
    company: ['We have asked Musterbank. Sabine Roth was asked and answers by Wed 25 Nov, 12:00.'],
    escalated: ['You asked for a supervisor Maria Brandt answers by today 17:15. Jonas Weber stays responsible until then.'],
    higher: ['Sabine Roth answers within 2 working days.'],
    resolution: ['Is it settled? It is your turn.', '39.00 € returned on Monday.'],
    closed: ['How was this handled?', 'This case is closed. Say what is still open'],
    rated: ['You gave 4 of 5. Thank you.'],
    sales: ['You asked for offers in this case.', 'You may offer me a cheaper account in this case.'],
  };
  for (const [state, texts] of Object.entries(says)) {
    it(`says what there is to say when it is ${state}`, async () => {
      const page = await watchCase(state);
      for (const text of texts) await page.reads(text);
    });
  }

  it('hangs what is open first, and goes from a moved promise to the one in its place', async () => {
    const page = await watchCase('moved');
    await page.reads('Moved to tomorrow 17:00');
    expect(page.parts('commitment').map(({ className }) => className)).to.deep.equal(['promise open', 'promise open', 'promise moved', 'promise given-up', 'promise withdrawn']);
    page.all().find(({ tagName }) => tagName === 'A')?.click();
    expect(deepFocus()?.id).to.equal(`promise-${commandId(760)}`);
  });

  it('answers a proposed new time: accepted, or declined, by equal buttons', async () => {
    const page = await watchCase('proposed');
    await press(page, 'Accept tomorrow 17:00');
    await press(page, 'Decline');
    const about = { commitment: commandId(704), proposal: commandId(750) };
    await waitUntil(() => page.called('commitment.decline-move') !== undefined);
    expect([page.called('commitment.accept-move')?.[1], page.called('commitment.decline-move')?.[1]]).to.deep.equal([about, about]);
  });

  it('withdraws a promise only after it was asked, and gives the caret back', async () => {
    const page = await watchCase('progress');
    await press(page, 'I no longer need this');
    await page.reads('Shall this promise no longer be kept?');
    await press(page, 'Keep the promise');
    expect([page.called('commitment.withdraw'), deepFocus()?.id]).to.deep.equal([undefined, `withdraw-${commandId(701)}`]);
    await press(page, 'I no longer need this');
    await press(page, 'Withdraw the promise');
    await waitUntil(() => page.called('commitment.withdraw') !== undefined);
    expect(page.called('commitment.withdraw')?.[1]).to.deep.equal({ commitment: commandId(701) });
  });

  it('takes what was asked for and what was corrected, and sends nothing that stayed the same', async () => {
    const page = await watchCase('asked');
    await page.reads('Account for the refund');
    page.all().find(({ id }) => id === 'correct')?.click();
    await waitUntil(() => deepFocus() === page.field('iban'));
    button(page.element, 'Save').click();
    await page.reads('Fill in at least one field, then it can be saved.');
    expect([page.field('iban').getAttribute('aria-invalid'), page.called('recordFact')]).to.deep.equal(['true', undefined]);
    page.field('iban').value = 'DE02 1203 0000 0000 2020 51';
    page.field('card').value = 'ending 4418';
    page.field('points').value = 'It was 39.90 €.';
    button(page.element, 'Save').click();
    await waitUntil(() => page.called('correctUnderstanding') !== undefined);
    expect(page.fake.calls.filter(([name]) => name === 'recordFact').map(([, fact]) => fact)).to.deep.equal([
      { name: 'iban', label: 'Account for the refund', value: 'DE02 1203 0000 0000 2020 51' },
      { name: 'card', label: 'Card', value: 'ending 4418' },
    ]);
  });

  it('goes up with words or without, and leaves the form by Escape', async () => {
    const page = await watchCase('progress');
    await press(page, 'Speak to a supervisor');
    await waitUntil(() => deepFocus() === page.field('text'));
    page.field('text').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await waitUntil(() => deepFocus()?.id === 'up');
    await press(page, 'Speak to a supervisor');
    page.field('text').value = 'Nobody called.';
    await press(page, 'Ask Maria Brandt');
    await waitUntil(() => page.called('escalate')?.[1] === 'Nobody called.');
  });

  it('asks for words before a closed case goes up, and says when what was asked cannot be kept', async () => {
    const page = await watchCase('closed');
    await press(page, 'Speak to a supervisor');
    await press(page, 'Ask Maria Brandt');
    await page.reads('Say what is still open, then it can be passed on.');
    expect(page.called('escalate')).to.equal(undefined);
    page.fake.failNext = new FadenError('storage_full', 'full');
    const words = page.all().filter((found): found is HTMLTextAreaElement => found instanceof HTMLTextAreaElement).at(-1) as HTMLTextAreaElement;
    words.value = 'The bill is missing.';
    await press(page, 'Ask Maria Brandt');
    await page.reads('We could not take it.');
    expect(words.value).to.equal('The bill is missing.');
  });

  it('answers the card that asks whether it is settled, point by point', async () => {
    const page = await watchCase('resolution');
    await press(page, 'Partly');
    await page.reads('What is still open?');
    const points = page.all().filter((found): found is HTMLInputElement => found instanceof HTMLInputElement && found.type === 'checkbox');
    points[1]?.click();
    await press(page, 'Send the answer');
    await waitUntil(() => page.called('answerResolution') !== undefined);
    expect(page.called('answerResolution')).to.deep.equal(['answerResolution', 'partly', { points: ['bill'] }]);
  });

  it('is rated once it is closed, and opened again in the same step', async () => {
    const page = await watchCase('closed');
    await press(page, 'Send the rating');
    await page.reads('Choose a number from 1 to 5, then it can be sent.');
    page.all().find((found) => found instanceof HTMLInputElement && found.value === '2')?.click();
    page.field('reopen').click();
    await press(page, 'Send the rating');
    await waitUntil(() => page.called('rate') !== undefined);
    expect(page.called('rate')).to.deep.equal(['rate', 2, undefined, { reopen: true }]);
  });

  it('takes a consent back, and offers as well', async () => {
    const page = await watchCase('sales');
    await press(page, 'Withdraw this consent');
    await press(page, 'No more offers');
    await waitUntil(() => page.called('purpose.change') !== undefined);
    expect([page.called('consent.withdraw')?.[1], page.called('purpose.change')?.[1]]).to.deep.equal([{ purpose: 'sales' }, { purpose: 'service' }]);
  });

  it('shows the newest entries, and on request all of them with a box to write in', async () => {
    const page = await watchCase('progress');
    await page.reads('I have corrected what we told you on Monday.');
    await press(page, 'All 11 entries');
    await page.reads('The yearly fee was charged twice.');
    await waitUntil(() => page.all().some(({ tagName }) => tagName === 'FADEN-COMPOSER'));
    await press(page, 'Only the newest entries');
    await waitUntil(() => !page.all().some(({ tagName }) => tagName === 'FADEN-COMPOSER'));
  });

  it('fetches a document under the name it was shared with', async () => {
    const page = await watchCase('progress');
    await page.reads('bill-october.pdf');
    page.all().find(({ ariaLabel }) => ariaLabel === 'Download bill-october.pdf')?.click();
    await waitUntil(() => page.called('file')?.[1] === commandId(600));
  });

  it('is found by its reference, and lets go of everything when it leaves', async () => {
    const conversation = caseStates['progress']?.() ?? expect.fail();
    const cases = [{ id: conversation.id, topic: 'billing', status: 'in-progress', reference: 'MB-7F3K-92Q', mark: ['e', 1, ''], updatedAt: '', delivery: 'confirmed' }] as const;
    const fake = createFakeFaden({ conversations: [conversation], cases: cases as never });
    const element = await fixture<HTMLElement>(html`<faden-case lang="en" reference="MB-7F3K-92Q" .faden=${fake}></faden-case>`);
    await waitUntil(() => textOf(element).includes('Responsible for you'));
    element.remove();
    await waitUntil(() => fake.case(conversation.id).listeners === 0);
  });

  it('stays silent in a browser that holds nothing', async () => {
    const element = await fixture<HTMLElement>(html`<faden-case lang="en" site="musterbank" gateway="https://contact.example"></faden-case>`);
    await waitUntil(() => textOf(element).includes('No cases yet'));
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.startsWith('https://contact.example'))).to.deep.equal([]);
  });
});
