import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { signForm } from '../twilio-signature.ts';

/** How the provider behaves at the next request; as it should when nothing is said. */
export type Mood =
  | { readonly type: 'problem'; readonly status: number; readonly code?: number; readonly retryAfter?: number }
  /** Makes the call, and cuts the connection before it answers. */
  | { readonly type: 'cut' }
  /** Makes the call, and answers only when it is let. */
  | { readonly type: 'slow'; readonly until: Promise<void> };

/** A call the provider was asked to make. */
export interface MadeCall {
  readonly sid: string;
  readonly form: URLSearchParams;
}

/** A provider that speaks Twilio's HTTP interface on a real socket. To add a fault: a mood, and its branch in `answer`. */
export interface FakeProvider {
  readonly origin: string;
  readonly calls: readonly MadeCall[];
  /** Every request, refused ones included, with the status it was answered with. */
  readonly requests: readonly { readonly url: string; readonly authorization: string | undefined; readonly status: number }[];
  behave(...moods: readonly Mood[]): void;
  /** Sends a form to a hook, signed unless another signature is given. */
  send(url: string, fields: Readonly<Record<string, string>>, signature?: string | null): Promise<Response>;
  /** Resolves with the next call that is made. */
  nextCall(): Promise<MadeCall>;
  close(): Promise<void>;
}

/** Who may ask: an account and its token. */
export interface ProviderAccount {
  readonly account: string;
  readonly token: string;
}

export async function openFakeProvider({ account, token }: ProviderAccount): Promise<FakeProvider> {
  const calls: MadeCall[] = [];
  const requests: { url: string; authorization: string | undefined; status: number }[] = [];
  const moods: Mood[] = [];
  const waiting: ((call: MadeCall) => void)[] = [];
  const right = `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`;

  const makeCall = (form: URLSearchParams): MadeCall => {
    const call = { sid: `CA${String(calls.length + 1).padStart(32, '0')}`, form };
    calls.push(call);
    waiting.splice(0).forEach((resolve) => resolve(call));
    return call;
  };
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await textOf(incoming));
    const { url = '', headers } = incoming;
    const say = (status: number, body: object, more: Record<string, string> = {}): void => {
      requests.push({ url, authorization: headers.authorization, status });
      outgoing.writeHead(status, { 'content-type': 'application/json', ...more }).end(JSON.stringify(body));
    };
    if (headers.authorization !== right) return say(401, { code: 20003, message: 'Authenticate', status: 401 });
    if (incoming.method !== 'POST' || url !== `/2010-04-01/Accounts/${account}/Calls.json`) return say(404, { code: 20404, status: 404 });
    const mood = moods.shift();
    if (mood?.type === 'problem') return say(mood.status, { code: mood.code, message: `No ${form.get('To')}`, status: mood.status }, mood.retryAfter === undefined ? {} : { 'retry-after': String(mood.retryAfter) });
    if (headers['content-type']?.startsWith('application/x-www-form-urlencoded') !== true || !form.has('To')) return say(400, { code: 21201, message: "No 'To' number is specified", status: 400 });
    const call = makeCall(form);
    if (mood?.type === 'cut') return void incoming.socket.destroy();
    if (mood?.type === 'slow') await mood.until;
    say(201, { sid: call.sid, account_sid: account, status: 'queued', to: form.get('To'), from: form.get('From') });
  };

  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls, requests,
    behave: (...next) => void moods.push(...next),
    send: (url, fields, signature) => {
      const form = new URLSearchParams({ AccountSid: account, ...fields });
      const signed = signature === undefined ? signForm(token, url, form) : signature;
      return fetch(url, { method: 'POST', body: form, headers: signed === null ? {} : { 'x-twilio-signature': signed } });
    },
    nextCall: () => new Promise((resolve) => waiting.push(resolve)),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}
