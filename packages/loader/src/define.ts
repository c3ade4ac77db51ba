import { FadenContact } from './faden-contact.ts';

/** Tags of ours that stand in the page itself; their code is brought when one is there. */
const inline = 'faden-chat:not(:defined),faden-cases:not(:defined)';

function lookForInline(): void {
  if (document.querySelector(inline)) void import('@faden/elements/define/faden-panel').then((panel) => panel.bringInline(), () => undefined);
}

/** Registers `<faden-contact>` unless another version came first, and brings the elements that stand in the page; does nothing on a server. */
export function defineFaden(): void {
  if (typeof customElements === 'undefined') return;
  const first = customElements.get('faden-contact');
  if (!first) customElements.define('faden-contact', FadenContact);
  // oxlint-disable-next-line no-console -- whoever embeds two versions has to learn which one is in use
  else if (first !== FadenContact) console.warn('Faden: another version was registered before and stays in use.');
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', lookForInline, { once: true });
  else lookForInline();
}

declare global {
  interface HTMLElementTagNameMap {
    'faden-contact': FadenContact;
  }
}
