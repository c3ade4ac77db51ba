import '../../define/faden-chat.ts';
import { FadenError } from '@faden/protocol';
import { expect } from '@esm-bundle/chai';
import { callbackName } from '../../testing/fake-faden.ts';
import { booked, callbackStates, caseWith, windowAt } from '../../testing/callback-scenes.ts';
import { openCalls, watchCall as watch, type CallPage } from '../../testing/call-page.ts';
import { button, openChat, textOf } from '../../testing/page.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const called = ({ fake }: CallPage, name: string): readonly unknown[] | undefined => fake.calls.find(([call]) => call === name);

describe('the live card', () => {
  const says: Readonly<Record<string, readonly string[]>> = {
    sent: ['Sent, not yet confirmed', 'Tomorrow, 14:00 to 14:30', 'If this window is gone by then, you get the next free one'],
    scheduled: ['Tomorrow, 14:00 to 14:30', 'Our number is 030 23125 100.', 'Move it 3 times more, or cancel until tomorrow 13:55.'],
    wish: ['Tomorrow, 14:30 to 15:00', 'You asked for tomorrow 14:00 to 14:30. That was taken, this is the next free window.'],
    moving: ['The move to Wed 25 Nov, 9:00 to 9:30 is sent, not yet confirmed.'],
    cancelling: ['Cancelling is sent, not yet confirmed.'],
    tried: ['Jonas Weber calls you on 030 23125 017', 'Called, not reached 17:05', 'Next try 17:20', 'At most 3 tries a day.', 'Move it 2 times more, or cancel until 17:15.'],
    queued: ['Place 5, about 3 to 5 minutes', 'Place kept', 'Cancel it at any time before we call.'],
    accepted: ['Jonas Weber is about to call you'],
    calling: ['We are calling you now', 'From 030 23125 100', 'We say Birke', 'You say Anker'],
    connected: ['We are speaking with you'],
    completed: ['We have spoken', 'The second fee of 39.00 € goes back'],
    missed: ['We did not call you', 'We are sorry. Your call comes before all others now.', 'Not called in the window'],
    unreachable: ['We did not reach you', 'We called 3 times. Your case stays open.', 'Choose a window'],
    cancelled: ['Cancelled', 'Nobody calls. Your case stays open.'],
  };
  for (const [state, texts] of Object.entries(says)) {
    it(`says what there is to say when it is ${state}`, async () => {
      const page = await watch(state);
      for (const text of texts) await page.reads(text);
    });
  }

  it('is moved: another window is chosen, held and asked for', async () => {
    const page = await watch('scheduled');
    await page.reads('Move');
    button(page.room, 'Move').click();
    await page.reads('Wednesday 25 November');
    page.slot('9:00').click();
    await page.reads('Move to Wed 25 Nov, 9:00 to 9:30');
    button(page.room, 'Move to Wed 25 Nov, 9:00 to 9:30').click();
    await waitUntil(() => called(page, 'move') !== undefined);
    expect([called(page, 'hold')?.[1], called(page, 'move')?.[1]]).to.deep.equal(['2026-11-25T09:00', '2026-11-25T09:00']);
  });

  it('is cancelled only after it was asked, and says who did not ask for it', async () => {
    const page = await watch('scheduled');
    await page.reads('Cancel');
    button(page.room, 'Cancel').click();
    await page.reads('Cancel this callback?');
    button(page.room, 'Keep it').click();
    await waitUntil(() => !textOf(page.room).includes('Cancel this callback?'));
    expect(called(page, 'cancel')).to.equal(undefined);
    button(page.room, 'Cancel').click();
    await page.reads('I did not ask for it');
    button(page.room, 'I did not ask for it').click();
    await waitUntil(() => called(page, 'cancel')?.[1] === 'not-requested');
  });

  it('says why a change could not be made, and that what was booked holds', async () => {
    const page = await watch('scheduled');
    await page.reads('Cancel');
    button(page.room, 'Cancel').click();
    await page.reads('Yes, cancel it');
    page.fake.failNext = new FadenError('too_late', 'Too late', { instead: ['message'] });
    button(page.room, 'Yes, cancel it').click();
    await page.reads('It is too late to change this call.');
    await page.reads('Tomorrow, 14:00 to 14:30');
  });

  it('is asked for again with one tap, on the same number, in the same case', async () => {
    const page = await watch('unreachable');
    await page.reads('Call me as soon as possible');
    button(page.room, 'Call me as soon as possible').click();
    await waitUntil(() => called(page, 'request') !== undefined);
    expect(called(page, 'request')?.[1]).to.deep.equal({ topic: 'billing', number: '+493023125017' });
  });

  it('gives the appointment and a link to take along', async () => {
    const page = await watch('scheduled');
    await page.reads('Add to calendar');
    button(page.room, 'Add to calendar').click();
    button(page.room, 'Copy a link to this callback').click();
    await waitUntil(() => called(page, 'calendar') !== undefined && called(page, 'link') !== undefined);
  });

  it('tells those who listen what happens, as it happens', async () => {
    const page = await watch('scheduled');
    await page.reads('Tomorrow, 14:00 to 14:30');
    const card = page.room.shadowRoot?.querySelector('faden-callback-card');
    const { id } = page.fake.case(caseWith(booked()).id);
    page.fake.case(id).set(callbackStates['calling']?.() ?? caseWith(booked()));
    await waitUntil(() => card?.shadowRoot?.querySelector('.announcer')?.textContent === 'We are calling you now');
  });

  it('moves up in the line as others are served, and says so to those who listen, but not each minute', async () => {
    const page = await watch('queued');
    await page.reads('Place 5, about 3 to 5 minutes');
    const shown = callbackStates['queued']?.() ?? caseWith(booked());
    const announced = (): string => page.room.shadowRoot?.querySelector('faden-callback-card')?.shadowRoot?.querySelector('.announcer')?.textContent?.replace(/\u00a0/g, ' ') ?? '';
    const stands = (queue: Partial<NonNullable<typeof shown.queue>>): void => page.fake.case(shown.id).set({ ...shown, queue: { case: shown.id, place: 2, expected: { from: '2026-11-23T16:10:00.000Z', to: '2026-11-23T16:15:00.000Z' }, ...queue } });
    stands({});
    await page.reads('Place 2, about 5 to 10 minutes');
    expect(announced()).to.equal('Place 2, about 5 to 10 minutes');
    page.clock.set('2026-11-23T16:07:00.000Z');
    await page.reads('Place 2, about 3 to 8 minutes');
    expect(announced()).to.equal('Place 2, about 5 to 10 minutes');
    stands({ expected: { from: '2026-11-23T16:20:00.000Z', to: '2026-11-23T16:35:00.000Z' }, raised: true });
    await page.reads('Place 2, about 17:20 to 17:35');
    await page.reads('It takes longer than we said.');
    expect(announced()).to.include('17:20 to 17:35 It takes longer than we said.');
    page.fake.case(shown.id).set({ ...shown, queue: { case: shown.id, place: 1, silent: 'nobody' } });
    await page.reads('Place 1. Your place is kept.');
  });

  it('names the window as the company’s clock says it where that differs', async () => {
    const far = { ...windowAt('2026-11-24T14:00'), zone: 'America/New_York', offset: '-05:00' };
    const conversation = caseWith(booked({ window: far, changeableUntil: '2026-11-24T18:55:00.000Z' }));
    const page = await openCalls({
      conversations: [conversation],
      about: { topic: undefined, case: conversation.id, callback: callbackName },
      profile: await profileIn('America/New_York'),
    });
    await page.reads('14:00 to 14:30 at Musterbank (');
  });
});

async function profileIn(timeZone: string) {
  const { musterbank } = await import('../../testing/fake-faden.ts');
  return { ...musterbank, calendar: { ...musterbank.calendar, timeZone } };
}

describe('a callback on the thread', () => {
  it('hangs live where it was asked for, and what came of it is told below', async () => {
    const { chat, reads } = await openChat(callbackStates['completed']?.());
    await reads('We have spoken');
    await reads('Spoken on the phone');
    expect(textOf(chat).match(/Asked for/g)?.length).to.equal(1);
  });

  it('shows what was refused, though it stands nowhere in the timeline', async () => {
    const refused = caseWith(booked({ status: 'refused', refusal: { code: 'number_satellite', instead: ['another-number', 'message'] } }));
    const { chat, fake, reads } = await openChat({ ...refused, timeline: refused.timeline.slice(0, 1) });
    await reads('Not booked');
    await reads('Satellite numbers are not called.');
    button(chat, 'Discard').click();
    await waitUntil(() => fake.calls.some(([call, name]) => call === 'discard' && name === callbackName));
  });
});
