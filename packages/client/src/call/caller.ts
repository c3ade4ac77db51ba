import { FadenError, PROTOCOL } from '@faden/protocol';

import type { Timers } from '../engine/timers.ts';
import type { Network } from '../ports/network.ts';
import { readAnswer } from './read-answer.ts';

/** One request to the gateway. `path` begins after `/v1`. */
export interface CallRequest {
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly access?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives up after so long; 10 s unless given, `0` for never. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** The request may outlive the page. */
  readonly keepalive?: boolean;
  /** Reads something else than JSON from a good answer. */
  read?(response: Response): Promise<unknown>;
}

/** Speaks to one gateway. Every rejection is a {@link FadenError}. */
export interface Caller {
  /** The bare answer, whatever its status. */
  exchange(request: CallRequest): Promise<Response>;
  /** What a good answer holds: its JSON, unless the request reads it otherwise. */
  call<T>(request: CallRequest): Promise<T>;
  /** Ends everything under way. */
  close(): void;
}

/** What {@link createCaller} needs. */
export interface CallerDeps {
  readonly gateway: string;
  readonly network: Network;
  readonly timers: Timers;
}

const TIMEOUT_MS = 10_000;

/** The one place that makes requests. */
export function createCaller({ gateway, network, timers }: CallerDeps): Caller {
  const life = new AbortController();

  function within<T>(request: CallRequest, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const attempt = new AbortController();
    return new Promise<T>((resolve, reject) => {
      const fail = (error: FadenError): void => {
        attempt.abort();
        settle(() => reject(error));
      };
      const onAbort = (): void => fail(new FadenError(life.signal.aborted ? 'destroyed' : 'offline', 'The request was given up'));
      const stop = request.timeoutMs === 0 ? undefined : timers.after(request.timeoutMs ?? TIMEOUT_MS, () => fail(new FadenError('timed_out', 'No answer in time')));
      const signals = [life.signal, request.signal];
      function settle(how: () => void): void {
        stop?.();
        for (const signal of signals) signal?.removeEventListener('abort', onAbort);
        how();
      }
      for (const signal of signals) signal?.addEventListener('abort', onAbort);
      if (life.signal.aborted || request.signal?.aborted) return onAbort();
      work(attempt.signal).then(
        (value) => settle(() => resolve(value)),
        (cause) => settle(() => reject(cause instanceof FadenError ? cause : new FadenError('offline', 'The gateway cannot be reached', { cause }))),
      );
    });
  }

  const send = ({ path, method, body, access, headers, keepalive }: CallRequest, signal: AbortSignal): Promise<Response> => {
    const says = body !== undefined;
    return network.fetch(`${gateway}/v1${path}`, {
      method: method ?? (says ? 'POST' : 'GET'),
      headers: {
        ...(says && { 'content-type': 'application/json' }),
        ...(access !== undefined && { authorization: `Bearer ${access}` }),
        // Only where browsers ask for permission anyway: alone it would cost public requests a preflight.
        ...((says || access !== undefined) && { 'faden-protocol': String(PROTOCOL) }),
        ...headers,
      },
      ...(says && { body: JSON.stringify(body) }),
      ...(keepalive && { keepalive }),
      credentials: 'omit',
      signal,
    });
  };

  return {
    exchange: (request) => within(request, (signal) => send(request, signal)),
    call: <T>(request: CallRequest) => within(request, async (signal) => (await (request.read ?? readAnswer)(await send(request, signal))) as T),
    close: () => life.abort(),
  };
}

/** Calls the gateway as somebody. */
export type Call = <T>(request: CallRequest) => Promise<T>;
