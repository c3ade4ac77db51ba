import type { Handed } from '@faden/gateway';

/** What asking a provider over HTTP needs. `timeout` gives a signal that aborts after so many ms. */
export interface CallRequestDeps {
  readonly fetch: typeof fetch;
  readonly timeout: (ms: number) => AbortSignal;
}

/** A call to be made: the resource that makes it, who asks, and the form. */
export interface CallRequest {
  readonly url: string;
  readonly account: string;
  readonly token: string;
  readonly form: URLSearchParams;
}

const TIMEOUT_MS = 15_000;

// With these nothing has reached the provider: https://nodejs.org/api/errors.html#common-system-errors
const notSent: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID']);

/** Asks the provider to make a call, and says what is known of it afterwards. The provider knows no idempotency key, so that a lost answer leaves it open whether somebody's telephone rings. */
export async function requestCall({ fetch, timeout }: CallRequestDeps, { url, account, token, form }: CallRequest): Promise<Handed> {
  const authorization = `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`;
  try {
    const response = await fetch(url, { method: 'POST', headers: { authorization, accept: 'application/json' }, body: form, redirect: 'manual', signal: timeout(TIMEOUT_MS) });
    return await readAnswer(response);
  } catch (cause) {
    const code = codeOf(cause);
    return notSent.has(code) ? { type: 'again', reason: String(code).toLowerCase() } : { type: 'unknown', reason: 'no-answer' };
  }
}

async function readAnswer(response: Response): Promise<Handed> {
  const { status, ok, headers } = response;
  if (ok) {
    await response.body?.cancel();
    return { type: 'done' };
  }
  const code = await errorCode(response);
  const reason = code === undefined ? `http-${status}` : `http-${status}-${code}`;
  if (status === 429 || status === 503) return { type: 'again', reason, ...retryAfter(headers) };
  return { type: status >= 500 ? 'unknown' : 'refused', reason };
}

/** The provider's number for the fault. Its words may repeat a telephone number and are dropped. */
async function errorCode(response: Response): Promise<number | undefined> {
  const body: unknown = await response.json().catch(() => undefined);
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'number' ? body.code : undefined;
}

function retryAfter(headers: Headers): { afterMs?: number } {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? { afterMs: seconds * 1000 } : {};
}

/** The code of what fetch rejected with, which lies in a cause of it. */
function codeOf(cause: unknown): unknown {
  for (let error = cause; error instanceof Error; error = error.cause) if ('code' in error && typeof error.code === 'string') return error.code;
  return undefined;
}
