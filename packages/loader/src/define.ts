import { bringPanel } from './bring-panel.ts';
import { FadenContact } from './faden-contact.ts';

/** Tags of ours that stand in the page itself; their code is brought when one is there. */
const inline = ':is(faden-chat,faden-cases,faden-case,faden-callback):not(:defined)';

/** Registers `<faden-contact>` and brings the elements that stand in the page; does nothing where another version came first, and on a server. */
export function defineFaden(): void {
  if (typeof customElements === 'undefined') return;
  const first = customElements.get('faden-contact') ?? FadenContact;
  if (first !== FadenContact) {
    // Nothing at all of this version: elements of two would not understand each other.
    // oxlint-disable-next-line no-console -- whoever embeds two versions has to learn which one is in use
    console.warn('Faden: another version stays in use.');
    return;
  }
  if (!customElements.get('faden-contact')) customElements.define('faden-contact', FadenContact);
  // A module runs when the page has been read, so what stands in it can be found now.
  if (document.querySelector(inline)) void bringPanel().then((panel) => panel.bringInline(), () => undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'faden-contact': FadenContact;
  }
}
