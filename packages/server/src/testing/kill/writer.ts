import { createUuidV7 } from '@faden/protocol';

import { randomBytes } from 'node:crypto';

/** A command as a writer sent it; `entries` once the server acknowledged it. */
export interface SentCommand {
  readonly id: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly writtenAt: string;
  entries?: readonly { readonly id: string; readonly seq: number; readonly hash: string }[];
}

/** A customer who writes without pause, never forgets what was not acknowledged, and sends it again first. */
export interface Writer {
  readonly caseId: string;
  readonly sent: readonly SentCommand[];
  access(): string;
  /** Writes until the server is gone, and tells of every acknowledgement. */
  writeAway(gateway: string, onAcknowledged: () => void): Promise<void>;
  /** Sends again whatever was not acknowledged. */
  settle(gateway: string): Promise<void>;
}

const newId = createUuidV7({ now: () => Date.now(), random: (length) => randomBytes(length) });
const MOST_AT_ONCE = 4;

/** A customer with a session of their own and one case. */
export async function createWriter(gateway: string, name: string): Promise<Writer> {
  const answer = await fetch(`${gateway}/v1/sites/acme/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  if (answer.status !== 201) throw new Error(`No session: ${answer.status} ${await answer.text()}`);
  const { access } = await answer.json() as { access: string };
  const caseId = newId();
  const sent: SentCommand[] = [command('case.open', { topic: 'general', lang: 'en', text: `${name} begins.` })];
  const pending = (): SentCommand[] => sent.filter(({ entries }) => entries === undefined);
  const sendPending = (at: string): Promise<boolean> => send(at, access, caseId, pending().slice(0, MOST_AT_ONCE));
  return {
    caseId,
    sent,
    access: () => access,
    async writeAway(at, onAcknowledged) {
      for (;;) {
        if (pending().length === 0) for (let count = 1 + (sent.length % 3); count > 0; count -= 1) sent.push(command('message.post', { text: `${name} says ${sent.length}.` }));
        if (!await sendPending(at)) return;
        onAcknowledged();
      }
    },
    async settle(at) {
      while (pending().length > 0) if (!await sendPending(at)) throw new Error('A server that was not killed did not answer.');
    },
  };
}

const command = (kind: string, body: SentCommand['body']): SentCommand => ({ id: newId(), kind, body, writtenAt: new Date().toISOString() });

interface Answer {
  readonly results: readonly { readonly id: string; readonly outcome: string; readonly entries?: SentCommand['entries']; readonly problem?: unknown }[];
}

/** Sends commands and notes what was acknowledged; `false` when there is no whole answer, or the customer is asked to wait. */
async function send(gateway: string, access: string, caseId: string, commands: readonly SentCommand[]): Promise<boolean> {
  const body = JSON.stringify({ case: caseId, commands: commands.map(({ id, kind, body: words, writtenAt }) => ({ id, kind, body: words, writtenAt })) });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${access}` };
  const answer = await fetch(`${gateway}/v1/commands`, { method: 'POST', headers, body })
    .then(async (response) => ({ status: response.status, text: await response.text() }))
    .catch(() => undefined);
  if (answer === undefined || answer.status === 429 || answer.status === 503) return false;
  if (answer.status !== 200) throw new Error(`Refused: ${answer.status} ${answer.text}`);
  const { results } = JSON.parse(answer.text) as Answer;
  for (const [place, result] of results.entries()) {
    if (result.outcome === 'refused') throw new Error(`Refused: ${JSON.stringify(result)}`);
    const own = commands[place];
    if (own && own.id === result.id && result.entries) own.entries = result.entries;
  }
  return true;
}
