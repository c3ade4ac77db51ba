import type { Page } from 'puppeteer-core';

import { eventually } from '../../harness/eventually.ts';
import { find, press, reads, write } from './press.ts';

/** What somebody at the desk does about calls that are owed. */
export interface CallingAgent {
  readonly page: Page;
  signIn(name: string, password: string): Promise<void>;
  /** Opens the first call of the list whose line shows these words. */
  openCall(words: string): Promise<void>;
  /** Accepts the open call and dials it on a telephone of their own. */
  call(): Promise<void>;
  /** Says what came of the call. */
  say(result: 'No answer' | 'Reached'): Promise<void>;
  /** Writes what was said, which ends the call. */
  wrapUp(summary: string): Promise<void>;
  /** Opens the list of what is owed. */
  openCalls(): Promise<void>;
  sees(text: string): Promise<void>;
}

/** An agent or supervisor at the desk, in English. */
export function callingAgentAt(page: Page): CallingAgent {
  const button = (name: string): Promise<void> => press(page, { role: 'button', name });
  // Its name also tells how many are unattended.
  const openCalls = async (): Promise<void> => {
    const shelf = await page.waitForSelector('button[aria-label^="Callbacks"]', { visible: true });
    await shelf?.press('Enter');
  };
  return {
    page,
    async signIn(name, password) {
      await write(page, 'Name', name);
      await write(page, 'Password', password);
      await button('Sign in');
    },
    async openCall(words) {
      await openCalls();
      const line = await page.waitForSelector(`.call-section ::-p-text(${words})`, { visible: true });
      await line?.click();
      await find(page, { role: 'button', name: 'More' });
    },
    async call() {
      await button('Accept the callback');
      await button('On another phone');
    },
    say: (result) => button(result),
    async wrapUp(summary) {
      await write(page, 'Summary', summary);
      await button('Finish the call');
    },
    openCalls,
    sees: async (text) => void (await eventually(`the desk says “${text}”`, () => reads(page, text))),
  };
}
