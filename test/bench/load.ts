import { randomBytes } from 'node:crypto';
import { Agent, type ClientRequest, request } from 'node:http';

import { createUuidV7 } from '@faden/protocol';

/** Asks the server over kept-alive connections, with as little of its own work as possible. */
export interface Load {
  post(path: string, body: unknown, access?: string): Promise<{ readonly status: number; readonly text: string }>;
  /** Opens a live stream; resolves at its first bytes. `onText` gets whatever comes. */
  listen(access: string, body: unknown, onText?: (text: string) => void): Promise<ClientRequest>;
  close(): void;
}

/** A new id of a command or case. */
export const newId = createUuidV7({ now: () => Date.now(), random: (length) => randomBytes(length) });

/** A load generator for one port of this machine. */
export function createLoad(port: number): Load {
  // More at once would overflow the queue of connections that wait to be accepted.
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const headersOf = (body: string, access?: string) => ({
    'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...(access ? { authorization: `Bearer ${access}` } : {}),
  });
  return {
    post: (path, content, access) => new Promise((resolve, reject) => {
      const body = JSON.stringify(content);
      request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers: headersOf(body, access) }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      }).on('error', reject).end(body);
    }),
    listen: (access, content, onText) => new Promise((resolve, reject) => {
      const body = JSON.stringify(content);
      const headers = { ...headersOf(body, access), accept: 'text/event-stream' };
      const opened = request({ host: '127.0.0.1', port, path: '/v1/live', method: 'POST', agent: false, headers }, (response) => {
        if (response.statusCode !== 200) return reject(new Error(`No stream: ${response.statusCode}`));
        response.setEncoding('utf8').on('data', (text: string) => {
          resolve(opened);
          onText?.(text);
        });
      }).on('error', reject);
      opened.end(body);
    }),
    close: () => agent.destroy(),
  };
}

/** A customer with a session and an open case. */
export interface Customer {
  readonly access: string;
  readonly caseId: string;
}

/** Opens a session. */
export async function openSession(load: Load): Promise<string> {
  const { status, text } = await load.post('/v1/sites/acme/sessions', {});
  if (status !== 201) throw new Error(`No session: ${status} ${text}`);
  return (JSON.parse(text) as { access: string }).access;
}

/** Opens a session and a case. */
export async function openCustomer(load: Load): Promise<Customer> {
  const access = await openSession(load);
  const caseId = newId();
  await give(load, { access, caseId }, [{ kind: 'case.open', body: { topic: 'general', lang: 'en', text: 'It begins.' } }]);
  return { access, caseId };
}

/** Gives commands of a case; rejects unless all are accepted. */
export async function give(load: Load, { access, caseId }: Customer, commands: readonly { readonly kind: string; readonly body: unknown }[]): Promise<void> {
  const writtenAt = new Date().toISOString();
  const { status, text } = await load.post('/v1/commands', { case: caseId, commands: commands.map((command) => ({ id: newId(), ...command, writtenAt })) }, access);
  if (status !== 200 || text.includes('"refused"') || text.includes('"not-tried"')) throw new Error(`Not accepted: ${status} ${text.slice(0, 300)}`);
}

/** Says something in a case. */
export const say = (load: Load, customer: Customer, text: string): Promise<void> => give(load, customer, [{ kind: 'message.post', body: { text } }]);

/** Does something for each of many, so many at once. */
export async function forEach<T>(items: readonly T[], atOnce: number, work: (item: T, place: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const place = next++;
      await work(items[place] as T, place);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
