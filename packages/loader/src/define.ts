import { bringPanel } from './bring-panel.ts';
import { FadenContact } from './faden-contact.ts';

/** Tags of ours that stand in the page itself; their code is brought when one is there. */
const inline = ':is(faden-chat,faden-cases,faden-callback):not(:defined)';

/** Registers `<faden-contact>` unless another version came first, and brings the elements that stand in the page; does nothing on a server. */
export function defineFaden(): void {
  if (typeof customElements === 'undefined') return;
  const first = customElements.get('faden-contact');
  if (!first) customElements.define('faden-contact', FadenContact);
  // oxlint-disable-next-line no-console -- whoever embeds two versions has to learn which one is in use
  else if (first !== FadenContact) console.warn('Faden: another version stays in use.');
  // A module runs when the page has been read, so what stands in it can be found now.
  if (document.querySelector(inline)) void bringPanel().then((panel) => panel.bringInline(), () => undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'faden-contact': FadenContact;
  }
}
