import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'puppeteer-core';

import { eventually } from '../../harness/eventually.ts';
import { type Control, find, reads } from './press.ts';

/** What somebody does who wants to be called, on a page that offers it. */
export interface Caller {
  readonly page: Page;
  /** Opens what can be booked, and chooses what it is about. */
  ask(topic: string): Promise<void>;
  /** The windows on offer, by the names they have for whoever hears them. */
  windows(): Promise<readonly string[]>;
  chooseWindow(name: string): Promise<void>;
  giveNumber(number: string): Promise<void>;
  tap(button: string): Promise<void>;
  /** How often the screen was touched so far; writing the number is no touch of its own. */
  taps(): number;
  reads(text: string): Promise<boolean>;
  /** Waits until the card says this. */
  sees(text: string): Promise<void>;
  /** The calendar file, as the page saves it. */
  calendar(): Promise<string>;
}

const dayAndTime = /^\d{1,2}:\d\d, /;

/** Somebody on a page with `<faden-callback>`, in English. */
export function callerAt(page: Page): Caller {
  let taps = 0;
  const touch = async (control: Control): Promise<void> => {
    const handle = await find(page, control);
    await handle.click();
    taps++;
  };
  return {
    page,
    async ask(topic) {
      await touch({ role: 'button', name: 'Call me back' });
      await touch({ role: 'radio', name: topic });
      await page.waitForSelector('faden-callback >>> [part~="slot"]', { visible: true });
    },
    async windows() {
      const names = await page.$$eval('faden-callback >>> [part~="slot"]', (slots) => slots.map((slot) => slot.textContent ?? ''));
      const tree = await page.accessibility.snapshot();
      const all = JSON.stringify(tree, ['children', 'name', 'role']);
      const found = [...all.matchAll(/"name":"([^"]+)","role":"radio"|"role":"radio","name":"([^"]+)"/g)].map(([, one, other]) => one ?? other ?? '');
      return names.length === 0 ? [] : found.filter((name) => dayAndTime.test(name));
    },
    chooseWindow: (name) => touch({ role: 'radio', name }),
    async giveNumber(number) {
      await touch({ role: 'textbox', name: 'Your number' });
      await page.keyboard.type(number);
    },
    tap: (name) => touch({ role: 'button', name }),
    taps: () => taps,
    reads: (text) => reads(page, text),
    sees: async (text) => void (await eventually(`the customer reads “${text}”`, () => reads(page, text))),
    async calendar() {
      const folder = mkdtempSync(join(tmpdir(), 'faden-calendar-'));
      const session = await page.createCDPSession();
      await session.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await touch({ role: 'button', name: 'Add to calendar' });
      const name = await eventually('the calendar file is saved', () => readdirSync(folder).find((file) => file.endsWith('.ics')));
      const text = readFileSync(join(folder, name), 'utf8');
      await session.detach();
      rmSync(folder, { recursive: true });
      return text;
    },
  };
}
