import { expect } from '@esm-bundle/chai';
import '../../define/faden-chat.ts';
import { blank } from '../../testing/fake-faden.ts';
import { button, inside, openChat, textOf } from '../../testing/page.ts';
import * as scenes from '../../testing/scenes.ts';
import { at, conversation, tell } from '../../testing/story.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const write = (box: HTMLTextAreaElement, text: string): void => {
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const boxOf = (root: HTMLElement): HTMLTextAreaElement => inside(root.shadowRoot as ShadowRoot).find(({ tagName }) => tagName === 'TEXTAREA') as HTMLTextAreaElement;
const enter = (box: HTMLTextAreaElement, more: KeyboardEventInit = {}): void =>
  void box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...more }));

describe('a conversation', () => {
  it('sends what is written by Enter, and empties the box', async () => {
    const { chat, fake, composer } = await openChat(scenes.confirmed());
    write(boxOf(composer), '  Thank you.  ');
    enter(boxOf(composer));
    await waitUntil(() => fake.calls.some(([name]) => name === 'send'));
    expect(fake.calls).to.deep.include(['send', 'Thank you.']);
    await chat.updateComplete;
    expect(chat.draft).to.equal('');
  });

  it('leaves Enter to an input method and to Shift', async () => {
    const { fake, composer } = await openChat(scenes.confirmed());
    write(boxOf(composer), 'ni');
    enter(boxOf(composer), { isComposing: true });
    enter(boxOf(composer), { shiftKey: true });
    expect(fake.calls.filter(([name]) => name === 'send')).to.deep.equal([]);
  });

  it('puts the caret into the box when it is focused', async () => {
    const { chat, composer } = await openChat(scenes.confirmed());
    chat.focus();
    expect(composer.shadowRoot?.activeElement).to.equal(boxOf(composer));
  });

  it('says how much is too long and sends nothing', async () => {
    const { fake, composer, reads } = await openChat(scenes.confirmed());
    write(boxOf(composer), 'ä'.repeat(8_193));
    enter(boxOf(composer));
    await reads('The message is 2 characters too long.');
    expect(fake.calls.filter(([name]) => name === 'send')).to.deep.equal([]);
    expect(boxOf(composer).getAttribute('aria-invalid')).to.equal('true');
  });

  it('gives words back with a reason when they could not be kept', async () => {
    const { chat, fake, composer, reads } = await openChat(scenes.confirmed());
    fake.failNext = new Error('no');
    write(boxOf(composer), 'Do not lose me.');
    enter(boxOf(composer));
    await reads('We cannot be reached right now.');
    expect(chat.draft).to.equal('Do not lose me.');
  });

  it('opens a case with the first words and goes on in it', async () => {
    const { chat, fake, composer } = await openChat(undefined, {});
    const opened: string[] = [];
    chat.addEventListener('faden-chat-opened', (event) => opened.push(event.case));
    write(boxOf(composer), 'My bill is wrong.');
    enter(boxOf(composer));
    await waitUntil(() => opened.length > 0);
    expect(fake.calls).to.deep.include(['open', 'general', 'My bill is wrong.']);
    expect(opened).to.deep.equal([blank.id]);
    expect(chat.case).to.equal(blank.id);
  });

  it('confirms and corrects what was understood by equal buttons', async () => {
    const { chat, fake, reads } = await openChat(scenes.asked());
    await reads('Did we understand you?');
    button(chat, 'Correct or add').click();
    await reads('What is missing or different?');
    const field = inside(chat.shadowRoot as ShadowRoot).find((element) => element.matches('.ask textarea')) as HTMLTextAreaElement;
    button(chat, 'Send').click();
    const form = field.closest('form') as HTMLFormElement;
    form.requestSubmit();
    await waitUntil(() => field.getAttribute('aria-invalid') === 'true', 'an empty correction is refused in place');
    field.value = 'The fee is 39.00 €.';
    form.requestSubmit();
    await waitUntil(() => fake.calls.some(([name]) => name === 'correctUnderstanding'));
    expect(fake.calls).to.deep.include(['correctUnderstanding', 'The fee is 39.00 €.']);
  });

  it('answers a proposal by yes, and by partly with the open points', async () => {
    const { chat, fake, reads } = await openChat({ ...scenes.asked(), timeline: scenes.asked().timeline.slice(2) });
    await reads('Is it settled?');
    button(chat, 'Partly').click();
    await reads('What is still open?');
    const form = inside(chat.shadowRoot as ShadowRoot).find((element) => element.matches('form.ask')) as HTMLFormElement;
    form.querySelector<HTMLInputElement>('input')?.click();
    form.requestSubmit();
    await waitUntil(() => fake.calls.some(([name]) => name === 'answerResolution'));
    expect(fake.calls.find(([name]) => name === 'answerResolution')).to.deep.equal(['answerResolution', 'partly', { points: ['twice'] }]);
  });

  it('lets own words be changed for fifteen minutes and not longer', async () => {
    const { chat, fake, clock, handle, reads } = await openChat(conversation(tell().step('you', '17:00', 'message.posted', { text: 'I wrote this.' })));
    await reads('I wrote this.');
    button(chat, 'Change').click();
    await reads('Change your message');
    const form = inside(chat.shadowRoot as ShadowRoot).find((element) => element.matches('form.ask')) as HTMLFormElement;
    (form.querySelector('textarea') as HTMLTextAreaElement).value = 'I wrote that.';
    form.requestSubmit();
    await waitUntil(() => fake.calls.some(([name]) => name === 'edit'));
    expect(fake.calls.find(([name]) => name === 'edit')?.[2]).to.equal('I wrote that.');
    clock.set(at('17:16'));
    handle.set({ ...handle.value });
    await waitUntil(() => !textOf(chat).includes('Remove'), 'the time is over');
  });

  it('asks before it removes', async () => {
    const { chat, fake, reads } = await openChat(conversation(tell().step('you', '17:00', 'message.posted', { text: 'Oops.' })));
    button(chat, 'Remove').click();
    await reads('Remove this message for everybody?');
    expect(fake.calls.filter(([name]) => name === 'redact')).to.deep.equal([]);
    button(chat, 'Remove').click();
    await waitUntil(() => fake.calls.some(([name]) => name === 'redact'));
  });

  it('offers to send again, to copy and to discard what was refused', async () => {
    const { chat, fake, reads } = await openChat(conversation(tell().step('you', '17:00', 'message.posted', { text: 'Refused.' }, { delivery: 'failed', refusal: 'case_ended' })));
    await reads('Not sent. This case has ended.');
    button(chat, 'Send again').click();
    await waitUntil(() => fake.calls.some(([name]) => name === 'retry'));
    button(chat, 'Discard').click();
    await waitUntil(() => fake.calls.some(([name]) => name === 'discard'));
  });

  it('says when the connection is lost and what is safe', async () => {
    const { chat, fake, reads } = await openChat(scenes.confirmed());
    expect(textOf(chat)).not.to.include('Reconnecting');
    fake.connection.set('reconnecting');
    await reads('Reconnecting. Nothing you wrote is lost.');
  });

  it('says where words are kept when the browser keeps nothing', async () => {
    const { fake, reads } = await openChat(scenes.confirmed());
    fake.storage.set('memory');
    await reads('Your conversation ends when you leave this page.');
  });

  it('announces each new entry once, and nothing of one’s own', async () => {
    const first = tell().step('aylin', '10:00', 'message.posted', { text: 'First.' });
    const { chat, handle, reads } = await openChat(conversation(first));
    await reads('First.');
    const region = chat.shadowRoot?.querySelector('.announcer') as HTMLElement;
    const said: string[] = [];
    const watch = new MutationObserver(() => said.push(region.textContent ?? ''));
    watch.observe(region, { childList: true });
    handle.set(conversation(first.step('you', '10:01', 'message.posted', { text: 'Mine.' })));
    await reads('Mine.');
    handle.set(conversation(first.step('aylin', '10:02', 'message.posted', { text: 'Second.' })));
    await reads('Second.');
    handle.set(conversation(first, { unread: 1 }));
    await waitUntil(() => said.length > 0);
    await chat.updateComplete;
    watch.disconnect();
    expect(said).to.deep.equal(['Aylin Kaya: Second.']);
  });

  it('changes its language at run time, texts of ours only', async () => {
    const { chat, reads } = await openChat(scenes.confirmed());
    chat.lang = 'de';
    await reads('So haben wir Sie verstanden');
    await reads('The yearly fee of 39.00 € was charged twice in October.');
  });

  it('takes a site’s own text over ours, one by one', async () => {
    const { chat, reads } = await openChat(scenes.confirmed());
    chat.texts = { understood: 'What we took from it' };
    await reads('What we took from it');
    await reads('Confirmed by you');
  });

  it('leaves nothing behind when it is taken away, and returns with the same conversation', async () => {
    const { chat, fake, handle, reads } = await openChat(scenes.confirmed());
    const parent = chat.parentElement as HTMLElement;
    chat.remove();
    expect([handle.listeners, fake.connection.listeners]).to.deep.equal([0, 0]);
    parent.append(chat);
    await reads('Confirmed by you');
    expect([handle.listeners, fake.connection.listeners]).to.deep.equal([1, 1]);
  });

  it('asks nothing of anybody before the customer acts', async () => {
    const { FadenChat } = await import('./faden-chat.ts');
    const chat = new FadenChat();
    Object.assign(chat, { site: 'musterbank', gateway: 'https://contact.invalid' });
    const before = performance.getEntriesByType('resource').length;
    document.body.append(chat);
    await waitUntil(() => chat.shadowRoot?.querySelector('faden-composer'));
    const asked = performance.getEntriesByType('resource').slice(before).filter(({ name }) => !name.startsWith(location.origin));
    chat.remove();
    expect(asked.map(({ name }) => name)).to.deep.equal([]);
    expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(['', 0, 0]);
  });

  it('gives up a way to a supervisor at any time', async () => {
    const { chat, fake, reads } = await openChat(scenes.confirmed());
    button(chat, 'More').click();
    await reads('Case MB-7F3K-92Q');
    button(chat, 'Speak to a supervisor').click();
    await waitUntil(() => fake.calls.some(([name]) => name === 'escalate'));
  });

  it('downloads a file by asking for it anew, and tells of uploads how far they are', async () => {
    const { chat, fake, reads } = await openChat(scenes.wordsAndFiles());
    await reads('62%');
    await reads('holiday-film.mov is larger than 10 MB.');
    button(chat, 'Download Bill-September.pdf').click();
    await waitUntil(() => fake.calls.some(([name]) => name === 'file'));
  });
});
