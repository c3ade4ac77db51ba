import type { Page } from 'puppeteer-core';

import { eventually } from '../../harness/eventually.ts';
import { collectTimeline, type Line } from './collect-timeline.ts';
import { find, press, reads, write } from './press.ts';

/** What a customer does on a company's page. */
export interface Customer {
  readonly page: Page;
  /** Opens the launcher and waits until words can be written. */
  open(): Promise<void>;
  /** Writes the first words of a concern and chooses its topic. */
  ask(text: string, topic: string): Promise<void>;
  say(text: string): Promise<void>;
  answer(button: string): Promise<void>;
  /** Goes back to the conversation after the page was loaded anew. */
  goOn(): Promise<void>;
  reads(text: string): Promise<boolean>;
  /** Every message on the thread from the first to the last, scrolled through as a person would. */
  timeline(): Promise<readonly Line[]>;
}

/** A customer at a page that embeds the widget, in English. */
export function customerAt(page: Page): Customer {
  const open = async (): Promise<void> => {
    const launcher = await page.waitForSelector('faden-contact >>> [part~="launcher"]', { visible: true });
    await launcher?.focus();
    await launcher?.press('Enter');
    await find(page, { role: 'textbox', name: 'In your own words' });
  };
  const box = 'faden-contact >>> faden-chat >>> textarea';
  return {
    page,
    open,
    async ask(text, topic) {
      // Written and sent at once, whether or not Home has come: the launcher keeps words and Enter until it has.
      await write(page, 'In your own words', text);
      await page.keyboard.press('Enter');
      await eventually('the words wait for a topic', () => reads(page, 'Choose a topic'));
      await press(page, { role: 'button', name: topic });
    },
    async say(text) {
      const handle = await page.waitForSelector(box, { visible: true });
      await handle?.focus();
      await page.keyboard.sendCharacter(text);
      await page.keyboard.press('Enter');
    },
    answer: (button) => press(page, { role: 'button', name: button }),
    async goOn() {
      await open();
      const mine = await page.waitForSelector('faden-contact >>> [part~="case"]', { visible: true });
      await mine?.focus();
      await mine?.press('Enter');
      await page.waitForSelector('faden-contact >>> [part~="timeline"]', { visible: true });
    },
    reads: (text) => reads(page, text),
    timeline: () => collectTimeline(page, 'faden-contact >>> [part~="timeline"]', 'faden-contact >>> [part~="bubble"]'),
  };
}
