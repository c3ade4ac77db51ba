import { randomBytes } from 'node:crypto';

import { type CallWindow, createUuidV7 } from '@faden/protocol';

const newId = createUuidV7({ now: () => Date.now(), random: (length) => randomBytes(length) });

/** What somebody else asks for. */
export interface OtherBooking {
  readonly site: string;
  readonly topic: string;
  readonly number: string;
  readonly window: CallWindow;
}

async function post<T>(url: string, body: unknown, access?: string): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(access !== undefined && { authorization: `Bearer ${access}` }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** Somebody else, on a device of their own, books a window before anybody notices; rejects unless it is theirs. */
export async function bookByWire(gateway: string, { site, topic, number, window }: OtherBooking): Promise<void> {
  const { access } = await post<{ readonly access: string }>(`${gateway}/v1/sites/${site}/sessions`, {});
  const commands = [
    { id: newId(), kind: 'case.open', body: { topic, lang: 'en' } },
    { id: newId(), kind: 'callback.request', body: { number, window, otherwise: 'ask' } },
  ];
  const { results } = await post<{ readonly results: readonly { readonly outcome: string }[] }>(`${gateway}/v1/commands`, { case: newId(), commands }, access);
  if (results.some(({ outcome }) => outcome !== 'accepted')) throw new Error(`It was not booked: ${JSON.stringify(results)}`);
}
