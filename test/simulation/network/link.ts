import type { SeededRandom } from '../time/seeded-random.ts';
import type { VirtualTime } from '../time/virtual-time.ts';
import type { Weather } from './faults.ts';
import { carryStream } from './stream.ts';

/** The gateway as the network sees it. */
export interface Door {
  /** Rejects while the gateway is down, and when it dies before it has answered. */
  fetch(request: Request): Promise<Response>;
  /** Tells when the gateway dies; the answer takes the listener off. */
  onCrash(listener: () => void): () => void;
}

/** What a device's link needs. `weather` and `online` are asked at every step, since they change. */
export interface LinkDeps {
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  readonly door: Door;
  readonly weather: () => Weather;
  readonly online: () => boolean;
  /** Added as a browser would add it. */
  readonly origin: string | null;
  /** Called when a request leaves the device, when an answer (or a piece of a stream) leaves the gateway, and when an answer arrives in one piece. */
  readonly onSent: (request: Sent) => void;
  readonly onLeft: (request: Sent) => (piece: string) => void;
  readonly onAnswered: (request: Sent, status: number, text: string) => void;
}

/** A request as it left the device. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer | null;
}

/** A device's connection: `fetch` through the weather. */
export interface Link {
  fetch(request: Request): Promise<Response>;
  /** Breaks everything under way, as when the device goes offline or the tab closes. */
  sever(): void;
}

const unreachable = (): TypeError => new TypeError('Failed to fetch');
const wordsOf = (body: ArrayBuffer): string => new TextDecoder().decode(body);

/** Makes a device's link to the gateway. */
export function createLink(deps: LinkDeps): Link {
  const { time, random, door } = deps;
  const severing = new Set<() => void>();
  const delay = (): number => random.between(1, deps.weather().delayMs);

  const requestOf = (sent: Sent, signal: AbortSignal): Request =>
    new Request(sent.url, { method: sent.method, headers: sent.headers.map(([name, value]): [string, string] => [name, value]), body: sent.body, signal });

  /** Hands one copy of a request to the gateway and lets nobody hear the answer. */
  const haunt = (sent: Sent): void => {
    time.after(delay(), () => {
      void door.fetch(requestOf(sent, new AbortController().signal)).then((response) => response.body?.cancel(), () => undefined);
    });
  };

  const exchange = (sent: Sent, signal: AbortSignal): Promise<Response> =>
    new Promise((resolve, reject) => {
      const far = new AbortController();
      const undo: (() => void)[] = [];
      const end = (finish: () => void): void => {
        for (const step of undo.splice(0)) step();
        severing.delete(fail);
        finish();
      };
      const fail = (): void => {
        far.abort();
        end(() => reject(unreachable()));
      };
      const later = (ms: number, step: () => void): void => void undo.push(time.after(ms, step));
      const abandon = (): void => {
        far.abort();
        end(() => reject(signal.reason));
      };
      signal.addEventListener('abort', abandon);
      undo.push(() => signal.removeEventListener('abort', abandon), door.onCrash(() => later(delay(), fail)));
      severing.add(fail);

      const deliver = (response: Response, text: ArrayBuffer): void => {
        deps.onAnswered(sent, response.status, wordsOf(text));
        const isEmpty = response.status === 204 || response.status === 304;
        end(() => resolve(new Response(isEmpty ? null : text, { status: response.status, headers: response.headers })));
      };
      const answer = async (response: Response): Promise<void> => {
        if (response.headers.get('content-type')?.startsWith('text/event-stream') === true && response.body !== null) {
          const carried = carryStream({ ...deps, delay, signal, severing, onPiece: deps.onLeft(sent) }, response.body, () => far.abort());
          later(delay(), () => end(() => resolve(new Response(carried, { status: response.status, headers: response.headers }))));
          return;
        }
        const text = await response.arrayBuffer();
        deps.onLeft(sent)(wordsOf(text));
        later(delay(), random.chance(deps.weather().loseAnswer) ? fail : () => deliver(response, text));
      };
      const arrive = (): void => {
        if (!deps.online()) return fail();
        if (random.chance(deps.weather().duplicate)) haunt(sent);
        door.fetch(requestOf(sent, far.signal)).then(answer).catch(() => later(delay(), fail));
      };

      const { drop, swallow, portal } = deps.weather();
      const isSwallowed = deps.online() && random.chance(swallow);
      if (isSwallowed) return; // Nothing is ever heard of it again; only the sender's own patience ends it.
      if (!deps.online() || random.chance(drop)) later(delay(), fail);
      else if (random.chance(portal)) later(delay(), () => end(() => resolve(new Response('<html>Please sign in to this network.</html>', { headers: { 'content-type': 'text/html' } }))));
      else later(delay(), arrive);
    });

  return {
    fetch: async (request) => {
      request.signal.throwIfAborted();
      const body = request.body === null ? null : await request.arrayBuffer();
      request.signal.throwIfAborted();
      const headers = [...request.headers].filter(([name]) => name !== 'origin');
      if (deps.origin !== null) headers.push(['origin', deps.origin]);
      const sent: Sent = { method: request.method, url: request.url, headers, body };
      deps.onSent(sent);
      return exchange(sent, request.signal);
    },
    sever: () => {
      for (const fail of severing) fail();
    },
  };
}
