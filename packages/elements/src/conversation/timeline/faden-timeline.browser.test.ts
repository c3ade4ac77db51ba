import { expect } from '@esm-bundle/chai';
import { nextFrame } from '@open-wc/testing-helpers';
import '../../define/faden-chat.ts';
import { openChat, textOf } from '../../testing/page.ts';
import type { FadenTimeline } from './faden-timeline.ts';
import * as scenes from '../../testing/scenes.ts';
import { commandId, tell } from '../../testing/story.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const scrollerOf = (timeline: FadenTimeline): HTMLElement => timeline.scroller as HTMLElement;
const listOf = (timeline: HTMLElement): HTMLElement => timeline.shadowRoot?.querySelector('ol') as HTMLElement;
const topOf = (timeline: HTMLElement, text: string): number =>
  [...listOf(timeline).querySelectorAll<HTMLElement>('[data-key]')].find((entry) => entry.textContent?.includes(text))?.getBoundingClientRect().top ?? Number.NaN;
const fromEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number => scrollHeight - scrollTop - clientHeight;

describe('a timeline of ten thousand entries', () => {
  const many = scenes.long(10_000);

  it('keeps fewer than 600 elements in the document and begins at the newest', async () => {
    const { timeline, reads } = await openChat(many);
    await reads('Message 10000.');
    expect(listOf(timeline()).querySelectorAll('*').length).to.be.below(600);
    await waitUntil(() => fromEnd(scrollerOf(timeline())) < 2);
  });

  it('shows what is scrolled to, nothing dropped', async () => {
    const { timeline, reads } = await openChat(many);
    const scroller = scrollerOf(timeline());
    scroller.scrollTop = 0;
    await reads('Message 1, which');
    expect(textOf(timeline())).not.to.include('Message 10000');
    expect(listOf(timeline()).querySelectorAll('*').length).to.be.below(600);
    scroller.scrollTop = scroller.scrollHeight / 2;
    await waitUntil(() => !textOf(timeline()).includes('Message 1, which'), 'the middle is shown');
    scroller.scrollTop = scroller.scrollHeight;
    await reads('Message 10000.');
  });

  it('stays with the newest entry when another comes, and keeps its place when one reads further up', async () => {
    const { timeline, handle, reads } = await openChat(many);
    await reads('Message 10000.');
    const more = (text: string, n: number) => tell().step('aylin', '18:00', 'message.posted', { text }, { name: commandId(90_000 + n) }).items;
    handle.set({ ...many, timeline: [...many.timeline, ...more('One more.', 1)] });
    await reads('One more.');
    await waitUntil(() => fromEnd(scrollerOf(timeline())) < 2);
    const scroller = scrollerOf(timeline());
    scroller.scrollTop -= 3_000;
    await reads('To the newest entry');
    const edge = scroller.getBoundingClientRect().top + 100;
    const visible = [...listOf(timeline()).querySelectorAll<HTMLElement>('[data-key]')].find((entry) => entry.getBoundingClientRect().top > edge);
    const text = /Message \d+/.exec(visible?.textContent ?? '')?.[0] ?? '';
    const seen = topOf(timeline(), text);
    handle.set({ ...many, timeline: [...many.timeline, ...more('One more.', 1), ...more('And another.', 2)] });
    await nextFrame();
    await timeline().updateComplete;
    expect(Math.abs(topOf(timeline(), text) - seen)).to.be.below(2);
  });

  it('asks for older entries near the oldest, once, and keeps what is read in its place', async () => {
    const part = scenes.long(120);
    const { timeline, handle, fake, reads } = await openChat({ ...part, timeline: part.timeline.slice(60), hasOlder: true });
    await reads('Message 120');
    const scroller = scrollerOf(timeline());
    scroller.scrollTop = 100;
    await waitUntil(() => fake.calls.some(([name]) => name === 'older'));
    await timeline().updateComplete;
    const before = topOf(timeline(), 'Message 66.');
    handle.set({ ...part, hasOlder: true });
    await waitUntil(() => scroller.scrollHeight > 8_000);
    await nextFrame();
    expect(Math.abs(topOf(timeline(), 'Message 66.') - before)).to.be.below(2);
    expect(fake.calls.filter(([name]) => name === 'older').length).to.equal(1);
  });
});
