import type { RunningServer } from '../../harness/server.ts';

interface StoredEntry {
  readonly seq: number;
  readonly kind: string;
  readonly body: { readonly text?: string } | null;
}

async function ask<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** The texts of all messages of the newest case, in the order of the timeline, as the gateway gives them to an agent. */
export async function storedMessages({ gateway, password }: RunningServer, agent: string): Promise<readonly string[]> {
  const json = { 'content-type': 'application/json' };
  const session = await ask<{ access: string }>(`${gateway}/v1/desk/sessions`, { method: 'POST', headers: json, body: JSON.stringify({ agent, password }) });
  const headers = { authorization: `Bearer ${session.access}` };
  const inbox = await ask<{ cases: { id: string }[] }>(`${gateway}/v1/desk/inbox`, { headers });
  const texts: string[] = [];
  for (let after = 0; ; ) {
    const page = await ask<{ entries: StoredEntry[] }>(`${gateway}/v1/cases/${inbox.cases[0]?.id}/entries?after=${after}&limit=100`, { headers });
    const last = page.entries.at(-1);
    if (!last) return texts;
    if (page.entries[0]?.seq !== after + 1 || last.seq !== after + page.entries.length) throw new Error(`There is a gap after ${after}.`);
    after = last.seq;
    for (const { kind, body } of page.entries) if (kind === 'message.posted' && body?.text !== undefined) texts.push(body.text);
  }
}
