import { createMock, mswHandlers, type Scenario } from '@faden/mock';
import { setupWorker } from 'msw/browser';

import { gateway } from '../gateway.ts';
import { language } from '../language.ts';
import { createEventLog } from './event-log.ts';
import { showSamples } from './samples.ts';
import { offerScenarios } from './scenario-switch.ts';
import { texts } from './texts.ts';

function find<T extends Element>(selector: string, kind: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return element;
}

function sayEverything(): void {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) element.textContent = texts[language][element.dataset['text'] ?? ''] ?? '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) if (link.hreflang === language) link.setAttribute('aria-current', 'true');
}

/** Shows the customer what the situation is about: a conversation, or a call. */
function showCustomer({ calls }: Scenario): void {
  const frame = find('#customer', HTMLIFrameElement);
  const page = `customer.html?lang=${language}${calls === undefined ? '' : '&show=callback'}`;
  if (frame.getAttribute('src') !== page) frame.src = page;
}

/** Starts the mock and then opens both windows, so that their first request is answered already. */
export async function openWorkbench(): Promise<void> {
  sayEverything();
  const log = createEventLog(find('#log', HTMLOListElement), texts[language]['lost'] ?? '');
  const mock = createMock({ onExchange: log.exchange });
  const worker = setupWorker(...mswHandlers(mock, { gateway }));
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass', serviceWorker: { url: 'mockServiceWorker.js' } });
  offerScenarios(find('#scenarios', HTMLFormElement), language, (scenario) => {
    mock.use(scenario);
    log.turn(scenario.title[language] ?? scenario.name);
    showCustomer(scenario);
  });
  showCustomer(mock.scenario);
  find('#desk', HTMLIFrameElement).src = `desk.html?lang=${language}`;
  await showSamples(find('#samples', HTMLDivElement), language);
}
