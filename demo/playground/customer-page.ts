import { language } from './language.ts';

/** The customer's window: an ordinary page that embeds the conversation. */
export async function openCustomerPage(): Promise<void> {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('faden-chat')) element.setAttribute('lang', language);
  await import('@faden/elements/define/faden-chat');
}
