import { expect } from '@esm-bundle/chai';
import { fixture, html, nextFrame } from '@open-wc/testing-helpers';
import { sendKeys } from '@web/test-runner-commands';
import { createFakeFaden, type FakeFaden, type FakeOptions } from '../../elements/src/testing/fake-faden.ts';
import { button, inside, textOf } from '../../elements/src/testing/page.ts';
import { defineFaden, type FadenContact } from './index.ts';
import { waitUntil } from '../../elements/src/testing/wait-until.ts';

defineFaden();

async function place(options: FakeOptions = {}): Promise<{ contact: FadenContact; fake: FakeFaden; launcher: HTMLButtonElement }> {
  const contact = await fixture<FadenContact>(html`<faden-contact site="musterbank" gateway="https://contact.invalid" lang="en"></faden-contact>`);
  const fake = createFakeFaden(options);
  contact.faden = fake;
  return { contact, fake, launcher: contact.shadowRoot?.querySelector('button') as HTMLButtonElement };
}
const boxOf = (contact: FadenContact): HTMLTextAreaElement =>
  inside(contact.shadowRoot as ShadowRoot).find((element) => element.tagName === 'TEXTAREA' && element.checkVisibility()) as HTMLTextAreaElement;
const panelOf = (contact: FadenContact): HTMLElement => contact.shadowRoot?.querySelector('faden-panel') as HTMLElement;
const deepFocus = (): Element | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};
const onHome = (contact: FadenContact): Promise<void> => waitUntil(() => panelOf(contact)?.hidden === false && textOf(contact).includes('Card lost or stolen'), 'Home is drawn and shown');
const press = (target: Element | null, code: string, key: string): void =>
  void target?.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, composed: true, cancelable: true }));

describe('the launcher', () => {
  it('draws itself and asks nobody anything', async () => {
    const before = performance.getEntriesByType('resource').length;
    const { fake, launcher } = await place();
    expect(launcher.getAttribute('aria-label')).to.equal('Contact');
    expect(launcher.getBoundingClientRect().height).to.equal(56);
    expect(fake.calls).to.deep.equal([]);
    expect(performance.getEntriesByType('resource').length).to.equal(before);
    expect([document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]).to.deep.equal(['', 0, 0, 0]);
  });

  it('can be typed into at once, and no letter is lost while the rest arrives', async () => {
    const { contact, launcher } = await place();
    launcher.click();
    const standIn = boxOf(contact);
    expect(deepFocus()).to.equal(standIn);
    let typed = '';
    for (let n = 0; n < 2_000 && boxOf(contact) === standIn; n += 1) {
      typed += n % 10;
      document.execCommand('insertText', false, String(n % 10));
      await nextFrame();
    }
    for (const letter of ' and on') document.execCommand('insertText', false, letter);
    expect(boxOf(contact)).not.to.equal(standIn);
    expect([boxOf(contact).value, deepFocus()]).to.deep.equal([`${typed} and on`, boxOf(contact)]);
  });

  it('takes real keys before the rest is here', async () => {
    const { contact, launcher } = await place();
    launcher.click();
    await sendKeys({ type: 'My bill' });
    await onHome(contact);
    await waitUntil(() => boxOf(contact).value === 'My bill');
  });

  it('remembers an Enter that was pressed before anybody could send, and asks for the topic then', async () => {
    const { contact, fake, launcher } = await place();
    launcher.click();
    const standIn = boxOf(contact);
    document.execCommand('insertText', false, 'My bill is wrong.');
    press(standIn, 'Enter', 'Enter');
    expect(standIn.value, 'no new line').to.equal('My bill is wrong.');
    await waitUntil(() => textOf(contact).includes('Choose a topic, then it goes to the right people.'), 'the topic is asked for');
    expect([boxOf(contact) === standIn, boxOf(contact).value]).to.deep.equal([false, 'My bill is wrong.']);
    await waitUntil(() => deepFocus()?.textContent?.includes('Bill and fees'));
    press(deepFocus(), 'Digit3', '3');
    await waitUntil(() => fake.calls.some(([name]) => name === 'open'));
    expect(fake.calls.find(([name]) => name === 'open')).to.deep.equal(['open', 'technology', 'My bill is wrong.']);
  });

  it('sends by itself after such an Enter where the topic is known', async () => {
    const { contact, fake, launcher } = await place();
    contact.setAttribute('topic', 'billing');
    launcher.click();
    await sendKeys({ type: 'My bill' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => fake.calls.some(([name]) => name === 'open'), 'it was sent');
    expect(fake.calls.find(([name]) => name === 'open')).to.deep.equal(['open', 'billing', 'My bill']);
  });

  it('sends nothing for somebody who wrote on after that Enter, and keeps all of it', async () => {
    const { contact, fake, launcher } = await place();
    contact.setAttribute('topic', 'billing');
    launcher.click();
    const standIn = boxOf(contact);
    document.execCommand('insertText', false, 'My bill');
    press(standIn, 'Enter', 'Enter');
    document.execCommand('insertText', false, ' is wrong');
    await onHome(contact);
    await waitUntil(() => boxOf(contact).value === 'My bill is wrong');
    expect(fake.calls.filter(([name]) => name === 'open')).to.deep.equal([]);
  });

  it('leaves by Escape, and the focus returns to it', async () => {
    const { contact, launcher } = await place();
    launcher.click();
    await onHome(contact);
    press(boxOf(contact), 'Escape', 'Escape');
    expect([contact.open, panelOf(contact).hidden]).to.deep.equal([false, true]);
    expect(deepFocus()).to.equal(launcher);
  });

  it('keeps what was written when it is closed and opened again', async () => {
    const { contact, launcher } = await place();
    launcher.click();
    await onHome(contact);
    boxOf(contact).value = 'Half a';
    boxOf(contact).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    contact.open = false;
    launcher.click();
    await waitUntil(() => boxOf(contact).value === 'Half a');
  });

  it('shows an unread answer in its name', async () => {
    const { contact, fake, launcher } = await place({ cases: [{ id: 'c1', topic: 'billing', status: 'in-progress', reference: 'MB-1', mark: ['e', 1, ''], updatedAt: '', delivery: 'confirmed' }] });
    launcher.click();
    await onHome(contact);
    contact.open = false;
    fake.case('c1').set({ ...fake.case('c1').value, unread: 1 });
    await waitUntil(() => launcher.getAttribute('aria-label') === 'Contact, unread answer');
  });
});

describe('Home', () => {
  it('asks for the topic after the first words and then sends both', async () => {
    const { contact, fake, launcher } = await place();
    launcher.click();
    await onHome(contact);
    boxOf(contact).value = 'My bill is wrong.';
    boxOf(contact).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    press(boxOf(contact), 'Enter', 'Enter');
    await waitUntil(() => textOf(contact).includes('Choose a topic, then it goes to the right people.'));
    await waitUntil(() => deepFocus()?.textContent?.includes('Bill and fees'));
    press(deepFocus(), 'Digit3', '3');
    await waitUntil(() => fake.calls.some(([name]) => name === 'open'));
    expect(fake.calls.find(([name]) => name === 'open')).to.deep.equal(['open', 'technology', 'My bill is wrong.']);
  });

  it('sends what stands in the box when the topic is chosen, also what was added meanwhile', async () => {
    const { contact, fake, launcher } = await place();
    launcher.click();
    await onHome(contact);
    const write = (text: string): void => {
      boxOf(contact).value = text;
      boxOf(contact).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    write('My bill is wrong.');
    press(boxOf(contact), 'Enter', 'Enter');
    await waitUntil(() => textOf(contact).includes('Choose a topic, then it goes to the right people.'));
    write('My bill is wrong. It is for March.');
    await waitUntil(() => deepFocus()?.textContent?.includes('Bill and fees'));
    press(deepFocus(), 'Digit3', '3');
    await waitUntil(() => fake.calls.some(([name]) => name === 'open'));
    expect(fake.calls.find(([name]) => name === 'open')).to.deep.equal(['open', 'technology', 'My bill is wrong. It is for March.']);
  });

  it('takes a number as writing while one writes, and as a key elsewhere', async () => {
    const { contact, launcher } = await place();
    launcher.click();
    await onHome(contact);
    press(boxOf(contact), 'Digit2', '2');
    expect(textOf(contact)).to.include('What is it about?');
    button(contact, 'Close').focus();
    press(deepFocus(), 'Digit2', '2');
    await waitUntil(() => inside(contact.shadowRoot as ShadowRoot).some((element) => element.tagName === 'H2' && element.checkVisibility() && element.textContent === 'Cards, payments'));
  });

  it('always leads to the emergency by telephone', async () => {
    const { contact, launcher } = await place();
    launcher.click();
    await onHome(contact);
    const link = inside(contact.shadowRoot as ShadowRoot).find(({ id }) => id === 'emergency') as HTMLAnchorElement;
    expect(link.href).to.equal('tel:+493023125100');
    expect(textOf(link)).to.include('030 23125 100').and.to.include('day and night');
  });

  it('says what is safe when the gateway cannot be reached', async () => {
    const { contact, launcher } = await place({ profile: new Error('unreachable') });
    launcher.click();
    await waitUntil(() => textOf(contact).includes('We cannot be reached right now.'));
  });
});
