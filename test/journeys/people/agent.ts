import type { Page } from 'puppeteer-core';

import { collectTimeline, type Line } from './collect-timeline.ts';
import { find, press, reads, write } from './press.ts';

/** What an agent does at the desk. */
export interface Agent {
  readonly page: Page;
  signIn(name: string, password: string): Promise<void>;
  /** Opens the case whose row in the inbox shows these words. */
  openCase(words: string): Promise<void>;
  reply(text: string, brand: string): Promise<void>;
  restate(points: readonly string[]): Promise<void>;
  handOver(to: string, reason: string, summary: string): Promise<void>;
  propose(answers: readonly string[]): Promise<void>;
  press(button: string): Promise<void>;
  reads(text: string): Promise<boolean>;
  /** Every message on the thread from the first to the last. */
  timeline(): Promise<readonly Line[]>;
}

async function fill(page: Page, label: string, nth: number, text: string): Promise<void> {
  await page.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`, { visible: true });
  const box = (await page.$$(`::-p-aria([name="${label}"][role="textbox"])`))[nth];
  if (!box) throw new Error(`There is no box number ${nth} called “${label}”.`);
  await box.focus();
  await page.keyboard.sendCharacter(text);
}

/** An agent at the desk, in English. */
export function agentAt(page: Page): Agent {
  const button = (name: string): Promise<void> => press(page, { role: 'button', name });
  return {
    page,
    async signIn(name, password) {
      await write(page, 'Name', name);
      await write(page, 'Password', password);
      await button('Sign in');
    },
    async openCase(words) {
      const row = await page.waitForSelector(`.inbox-row ::-p-text(${words})`, { visible: true, timeout: 20_000 });
      await row?.click();
      await find(page, { role: 'button', name: 'More' });
    },
    async reply(text, brand) {
      const box = await page.waitForSelector('.composer.reply textarea', { visible: true });
      await box?.focus();
      await page.keyboard.sendCharacter(text);
      await page.waitForSelector('.composer.reply button[type="submit"]:not([aria-disabled="true"])');
      const label = await page.$eval('.composer.reply button[type="submit"]', (element) => element.textContent ?? '');
      if (!label.endsWith(`Send for ${brand}`)) throw new Error(`The button speaks for another brand: ${label}`);
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
    },
    async restate(points) {
      await button('Restate the concern');
      for (const [at, text] of points.entries()) {
        if (at > 0) await button('Add a point');
        await fill(page, `Point ${at + 1}`, 0, text);
      }
      await button('Send to the customer');
    },
    async handOver(to, reason, summary) {
      await button('Hand over');
      const receiver = await page.waitForSelector(`.option ::-p-text(${to})`, { visible: true });
      await receiver?.click();
      await fill(page, 'Reason', 0, reason);
      await fill(page, 'Summary', 0, summary);
      await button('Offer the case');
    },
    async propose(answers) {
      await button('Resolution');
      for (const [at, text] of answers.entries()) await fill(page, 'What was done about it', at, text);
      await button('Propose it');
    },
    press: button,
    reads: (text) => reads(page, text),
    timeline: () => collectTimeline(page, '.timeline', '.timeline .bubble'),
  };
}
