import { language } from './language.ts';

/** The customer's window: an ordinary page that embeds the conversation, or a call where it is asked for `?show=callback`. */
export async function openCustomerPage(): Promise<void> {
  document.documentElement.lang = language;
  const shows = new URLSearchParams(location.search).get('show') === 'callback' ? 'faden-callback' : 'faden-chat';
  for (const element of document.querySelectorAll<HTMLElement>('[data-shown]')) {
    element.setAttribute('lang', language);
    element.hidden = element.localName !== shows;
  }
  if (shows === 'faden-chat') await import('@faden/elements/define/faden-chat');
  else await import('@faden/elements/define/faden-callback');
}
