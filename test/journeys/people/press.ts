import type { ElementHandle, Page } from 'puppeteer-core';

/** The name by which a person finds a control: what it is, and what it is called, as assistive technology hears it. */
export interface Control {
  readonly role: 'button' | 'textbox' | 'link' | 'radio' | 'tab' | 'combobox' | 'menuitem' | 'option';
  readonly name: string;
}

const selectorOf = ({ role, name }: Control): string => `::-p-aria([name="${name}"][role="${role}"])`;

/** The control as soon as it is there and can be seen; shadow trees included. */
export async function find(page: Page, control: Control, patienceMs = 20_000): Promise<ElementHandle> {
  const handle = await page.waitForSelector(selectorOf(control), { visible: true, timeout: patienceMs });
  if (handle === null) throw new Error(`There is no ${control.role} “${control.name}”.`);
  return handle;
}

/** Presses a control the way a keyboard user does: focus, then Enter. */
export async function press(page: Page, control: Control): Promise<void> {
  const handle = await find(page, control);
  await handle.focus();
  await handle.press('Enter');
}

/** Writes into a text box as a person does, replacing what stands there. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  const box = await find(page, { role: 'textbox', name });
  await box.focus();
  await box.evaluate((element) => (element as HTMLTextAreaElement).select());
  await box.type(text);
}

/** Whether a text can be read anywhere on the page, shadow trees included. */
export async function reads(page: Page, text: string): Promise<boolean> {
  const handle = await page.$(`::-p-text(${text})`);
  return handle !== null;
}
