import type { CallWindow } from '@faden/protocol';

import type { Town } from '../../harness/town.ts';

/** A window that is offered, and how many calls still fit into it. */
export interface Offered {
  readonly window: CallWindow;
  readonly free: number;
}

/** The windows that Musterbank offers for questions about bills, in order. */
export async function offeredWindows({ gateway }: Town): Promise<readonly Offered[]> {
  const response = await fetch(`${gateway}/v1/sites/musterbank/slots?topic=billing`);
  if (!response.ok) throw new Error(`The windows are not told: ${response.status}`);
  return ((await response.json()) as { readonly slots: readonly Offered[] }).slots;
}

/** How many calls still fit into the window that begins at this local time. */
export const freeAt = async (town: Town, start: string): Promise<number> => (await offeredWindows(town)).find(({ window }) => window.start === start)?.free ?? 0;
