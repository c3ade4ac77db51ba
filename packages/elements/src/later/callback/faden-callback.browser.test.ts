import { FadenError } from '@faden/protocol';
import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { callbackName } from '../../testing/fake-faden.ts';
import { booked, calls, callsClosed, caseWith, manySlots, windowAt } from '../../testing/callback-scenes.ts';
import { openCalls, type CallPage } from '../../testing/call-page.ts';
import { button, inside, textOf } from '../../testing/page.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const deepFocus = (): Element | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};
const asked = ({ fake }: CallPage): unknown => fake.calls.find(([name]) => name === 'request')?.[1];

describe('booking a call', () => {
  it('shows the place and how long it takes, the free windows by day, and what is missing', async () => {
    const page = await openCalls();
    await page.reads('Place 5, about 3 to 5 minutes. Your place is kept.');
    for (const text of ['Each window is 30 minutes long.', 'Today, Monday 23 November', 'Tomorrow, Tuesday 24 November', 'More days, up to Monday 30 November', 'Used for this callback only.']) expect(textOf(page.room)).to.include(text);
    expect(page.parts('slot').length).to.equal(9);
    button(page.room, 'More days, up to Monday 30 November').click();
    await waitUntil(() => page.parts('slot').length === 12);
    button(page.room, 'Book this call').click();
    await page.reads('Give the number we shall call.');
    expect(deepFocus()).to.equal(page.number());
    expect(asked(page)).to.equal(undefined);
  });

  it('groups the number while it is typed, and asks for what the summary says', async () => {
    const page = await openCalls();
    await page.reads('Today');
    page.slot('14:00').click();
    page.type('03023125017');
    expect(page.number().value).to.equal('030 23125 017');
    await page.reads('Tuesday 24 November');
    await page.reads('14:00 to 14:30, on 030 23125 017');
    await page.reads('Move it up to three times, cancel until 13:55.');
    expect(page.fake.calls).to.deep.include(['hold', '2026-11-24T14:00']);
    button(page.room, 'Book this call').click();
    await waitUntil(() => asked(page) !== undefined);
    expect(asked(page)).to.deep.equal({ topic: 'billing', lang: 'en', number: '030 23125 017', window: windowAt('2026-11-24T14:00'), hold: '019aa000-0000-7000-8000-00000000c001' });
  });

  it('leaves alone who corrects in the middle, until they leave the field', async () => {
    const page = await openCalls();
    await page.reads('Your number');
    page.type('03023125017');
    const field = page.number();
    field.value = '030 2315 017';
    field.setSelectionRange(7, 7);
    field.dispatchEvent(new InputEvent('input', { inputType: 'deleteContentBackward', bubbles: true }));
    expect(page.number().value).to.equal('030 2315 017');
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => page.number().value === '030 2315017');
  });

  it('says which digits are missing before anybody is asked', async () => {
    const page = await openCalls();
    await page.reads('Your number');
    page.type('030 23125');
    button(page.room, 'Book this call').click();
    await page.reads('The number is not complete. Give all digits. For example 030 23125 001.');
    expect([page.number().getAttribute('aria-invalid'), page.number().getAttribute('aria-describedby')?.split(' ')[0]]).to.deep.equal(['true', 'problem-number']);
    page.type('017');
    await waitUntil(() => page.number().getAttribute('aria-invalid') === 'false');
  });

  it('asks what it is about where that is not known, and for every window of a day on request', async () => {
    const page = await openCalls({ about: { topic: undefined }, availability: callsClosed, slots: manySlots });
    await page.reads('What is it about?');
    expect(page.parts('slot').length).to.equal(0);
    button(page.room, 'Book this call').click();
    await page.reads('Choose what it is about, then the right people call.');
    inside(page.room.shadowRoot as ShadowRoot).find((element) => element instanceof HTMLInputElement && element.name === 'topic')?.click();
    await waitUntil(() => page.parts('slot').length === 18);
    expect(textOf(page.room)).not.to.include('As soon as possible');
    button(page.room, '14 more times').click();
    await waitUntil(() => page.parts('slot').length === 32);
  });

  it('marks a window that was taken meanwhile, and lets another be chosen', async () => {
    const page = await openCalls();
    await page.reads('Today');
    page.fake.failNext = new FadenError('slot_taken', 'Taken', { instead: ['another-window', 'message'] });
    page.slot('18:30').click();
    await page.reads('This window has just been taken.');
    expect(page.slot('18:30 full').getAttribute('aria-disabled')).to.equal('true');
    page.slot('19:00').click();
    await waitUntil(() => !textOf(page.room).includes('just been taken'));
    expect(page.slot('19:00').checked).to.equal(true);
  });

  it('books with the keyboard alone, and moving among windows keeps the focus where it is', async () => {
    const page = await openCalls();
    await page.reads('Today');
    page.slot('18:30').focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => page.slot('19:00').checked);
    expect(deepFocus()).to.equal(page.slot('19:00'));
    page.number().focus();
    page.type('03023125017');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => asked(page) !== undefined);
  });

  it('goes back to the questions when it is refused, with the reason at its field and the other ways', async () => {
    const page = await openCalls();
    await page.reads('Your number');
    page.type('0900123456');
    button(page.room, 'Book this call').click();
    await waitUntil(() => asked(page) !== undefined);
    page.fake.case('019aa000-0000-7000-8000-00000000c001').set(caseWith(booked({ status: 'refused', refusal: { code: 'number_special', instead: ['another-number', 'message'] } })));
    await page.reads('Service, premium and special numbers are not called.');
    button(page.room, 'Give another number').click();
    await waitUntil(() => deepFocus() === page.number());
    expect(page.fake.calls).to.deep.include(['discard', callbackName]);
    const written = new Promise<Event>((resolve) => page.room.addEventListener('faden-message-wanted', resolve, { once: true }));
    page.fake.failNext = new FadenError('callback_budget', 'Too many', { instead: ['message'] });
    button(page.room, 'Book this call').click();
    await page.reads('No more calls can be booked for now. Nothing is booked.');
    button(page.room, 'Write to us').click();
    expect(((await written) as unknown as { case: string }).case).to.equal('019aa000-0000-7000-8000-00000000c001');
  });

  it('names other ways where no call is offered, or nobody can say', async () => {
    const none = await openCalls({ availability: { ...calls, callback: false } });
    await none.reads('No calls can be booked here at the moment.');
    expect(button(none.room, 'Write to us')).to.be.instanceOf(HTMLButtonElement);
  });

  it('can be asked for as soon as possible although nobody can be reached, and windows when somebody is again', async () => {
    const page = await openCalls({ availability: new Error('unreachable'), slots: new Error('unreachable') });
    await page.reads('We cannot be reached right now. What you write is kept here');
    await page.reads('The free windows cannot be fetched right now.');
    page.type('03023125017');
    button(page.room, 'Book this call').click();
    await waitUntil(() => asked(page) !== undefined);
    expect(asked(page)).to.deep.equal({ topic: 'billing', lang: 'en', number: '03023125017' });
  });

  it('lets another call be booked beside the one that is owed', async () => {
    const page = await openCalls({ conversations: [caseWith(booked())], about: { topic: undefined, case: caseWith(booked()).id } });
    await page.reads('We say Birke');
    button(page.room, 'Book another call').click();
    await page.reads('Your number');
    page.fake.case(caseWith(booked()).id).set(caseWith(booked({ movesLeft: 2 })));
    expect(textOf(page.room)).to.include('Your number');
  });

  it('asks nobody anything before the customer acts', async () => {
    const page = await openCalls({ led: false, about: { faden: undefined } });
    expect(textOf(page.room)).to.include('We call you');
  });
});

describe('a booking that was sent', () => {
  const id = '019aa000-0000-7000-8000-00000000c001';
  async function sentPage(): Promise<CallPage> {
    const page = await openCalls();
    await page.reads('Your number');
    page.type('03023125017');
    button(page.room, 'Book this call').click();
    await waitUntil(() => page.room.shadowRoot?.querySelector('form')?.ariaBusy === 'true');
    return page;
  }

  it('is shown as sent and not yet confirmed when the answer takes longer than a breath', async () => {
    const page = await sentPage();
    page.fake.case(id).set(caseWith(booked({ status: 'sent', number: '030 23125 017' })));
    expect(textOf(page.room)).not.to.include('Sent, not yet confirmed');
    page.clock.set('2026-11-23T16:05:02.000Z');
    await page.reads('Sent, not yet confirmed');
  });

  it('becomes the live card, which is where the reader is then', async () => {
    const page = await sentPage();
    page.fake.case(id).set(caseWith(booked()));
    await page.reads('We say Birke , you say Anker .');
    await page.reads('We call you on 030 23125 017');
    await waitUntil(() => deepFocus()?.textContent === 'Today, 17:00 to 17:30');
  });
});
