import type { Availability } from '@faden/protocol';
import { expect } from '@esm-bundle/chai';
import { fixture, html } from '@open-wc/testing-helpers';
import '../../define/faden-panel.ts';
import '../../define/faden-waiting.ts';
import type { FadenPanel } from '../../start/panel/faden-panel.ts';
import { violations } from '../../testing/axe.ts';
import { calls, callsClosed, someSlots, windowAt } from '../../testing/callback-scenes.ts';
import { blank, createFakeFaden, musterbank } from '../../testing/fake-faden.ts';
import { button, openChat, stillClock, textOf } from '../../testing/page.ts';
import { conversation, tell } from '../../testing/story.ts';
import { waitUntil } from '../../testing/wait-until.ts';

async function said(availability: Partial<Availability>): Promise<string> {
  const { expected: _none, ...open } = calls;
  const waiting = await fixture<HTMLElement>(html`<faden-waiting lang="en" .availability=${{ ...open, ...availability }} .profile=${musterbank} .clock=${stillClock()}></faden-waiting>`);
  await waitUntil(() => textOf(waiting) !== '');
  return textOf(waiting);
}

describe('the waiting line', () => {
  it('says place and range in minutes while it is short, and clock times once it is longer', async () => {
    const minutes = (from: number, to: number) => ({ expected: { fromMs: from * 60_000, toMs: to * 60_000 } });
    expect(await said(minutes(3, 5))).to.include('If you ask now Place 5, about 3 to 5 minutes');
    expect(await said(minutes(0, 1))).to.include('Place 5, about a minute');
    expect(await said(minutes(30, 45))).to.include('Place 5, about 17:35 to 17:50');
  });

  it('says no number where none can be said', async () => {
    expect(await said({ silent: 'too-little-data' })).to.include('Place 5. How long it takes cannot be said yet.');
    expect(await said({ silent: 'nobody', asap: false, first: windowAt('2026-11-23T18:30') })).to.include('Nobody is at the desk right now. Or we call you today between 18:30 and 19:00.');
  });

  it('says when somebody is there again, and the first window, when it is closed', async () => {
    const text = await said(callsClosed);
    expect(text).to.include('Closed until tomorrow 8:00');
    expect(text).to.include('The first free window is tomorrow 8:00. Choose a time');
  });

  it('leads from Home to the room for calls and back, and nothing is found wrong with either', async () => {
    const panel = await fixture<FadenPanel>(html`<faden-panel lang="en" theme="light" .faden=${createFakeFaden({ availability: calls, slots: someSlots })}></faden-panel>`);
    panel.style.height = '760px';
    await panel.ready();
    await waitUntil(() => textOf(panel).includes('Call me back'));
    expect((await violations(panel)).join(" ## ")).to.equal("");
    button(panel, 'Call me back').click();
    await waitUntil(() => textOf(panel).includes('We call you'));
    expect((await violations(panel)).join(" ## ")).to.equal("");
    button(panel.shadowRoot?.querySelector('faden-callback') as HTMLElement, 'Back').click();
    await waitUntil(() => panel.shadowRoot?.querySelector('faden-home')?.checkVisibility());
  });

  it('stands in a chat until somebody has answered, and says another place to those who listen', async () => {
    const { roleCard: _nobodyYet, ...first } = conversation(tell().step('you', '17:04', 'message.posted', { text: 'My card is gone.' }), { queue: { case: blank.id, place: 2, expected: { from: '2026-11-23T16:08:00.000Z', to: '2026-11-23T16:10:00.000Z' } } });
    const page = await openChat(first);
    await page.reads('Place 2, about 3 to 5 minutes.');
    const announced = (): string => page.chat.shadowRoot?.querySelector('faden-waiting')?.shadowRoot?.querySelector('.announcer')?.textContent ?? '';
    expect(announced()).to.equal('');
    page.handle.set({ ...first, queue: { case: blank.id, place: 1, expected: { from: '2026-11-23T16:07:00.000Z', to: '2026-11-23T16:08:00.000Z' }, raised: true } });
    await page.reads('Place 1, about 2 to 3 minutes. It takes longer than we said.');
    expect(announced()).to.include('Place 1');
    expect(await violations(page.chat)).to.deep.equal([]);
    page.handle.set({ ...first, queue: undefined });
    await waitUntil(() => !textOf(page.chat).includes('Place 1'));
  });

  it('speaks German', async () => {
    const waiting = await fixture<HTMLElement>(html`<faden-waiting lang="de" .queue=${{ case: blank.id, place: 2, raised: true, expected: { from: '2026-11-23T16:20:00.000Z', to: '2026-11-23T16:35:00.000Z' } }} .clock=${stillClock()}></faden-waiting>`);
    await waitUntil(() => textOf(waiting) !== '');
    expect(textOf(waiting)).to.include('Platz 2, etwa 17:20 bis 17:35. Es dauert länger, als wir gesagt haben.');
  });
});
