import type { Network } from '../ports/network.ts';

/** Answers a request; `pass` hands it on. */
export type Interceptor = (request: Request, pass: () => Promise<Response>) => Promise<Response>;

/** What went over the wire. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly accept: string | null;
  readonly access: string | null;
  /** The version of the protocol it was said to be in. */
  readonly protocol: string | null;
  readonly keepalive: boolean;
}

/** A network whose faults are scripted. */
export interface TestNetwork {
  readonly seen: Seen[];
  /** Requests to a path, newest last. */
  to(path: string): readonly Seen[];
  /** Puts an interceptor before everything; returns how to take it out. */
  intercept(interceptor: Interceptor): () => void;
  /** Nothing gets through, and open streams break. */
  down: boolean;
  /** Breaks every open stream. */
  sever(): void;
  port(isAlive: () => boolean): Network;
}

export function createTestNetwork(door: (request: Request) => Promise<Response>): TestNetwork {
  const seen: Seen[] = [];
  let interceptors: Interceptor[] = [];
  let down = false;
  const streams = new Set<() => void>();

  async function fetch(url: string, init: RequestInit): Promise<Response> {
    const request = new Request(url, init);
    const text = typeof init.body === 'string' ? init.body : null;
    seen.push({
      method: request.method,
      path: request.url.replace(/^https:\/\/[^/]+\/v1/, ''),
      body: text === null ? null : JSON.parse(text),
      accept: request.headers.get('accept'),
      access: request.headers.get('authorization'),
      protocol: request.headers.get('faden-protocol'),
      keepalive: init.keepalive === true,
    });
    if (down) throw new TypeError('network is down');
    const pass = interceptors.reduceRight<() => Promise<Response>>(
      (next, interceptor) => () => interceptor(request, next),
      () => door(request),
    );
    const response = await pass();
    if (down) throw new TypeError('network went down');
    return response.headers.get('content-type') === 'text/event-stream' && response.body ? breakable(response, response.body) : response;
  }

  function breakable(response: Response, body: ReadableStream<Uint8Array>): Response {
    const reader = body.getReader();
    let cut = (): void => undefined;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        cut = () => {
          streams.delete(cut);
          controller.error(new TypeError('stream cut'));
          void reader.cancel();
        };
        streams.add(cut);
        void (async () => {
          for (;;) {
            const { done, value } = await reader.read();
            if (!streams.has(cut)) return;
            if (done) {
              streams.delete(cut);
              return controller.close();
            }
            controller.enqueue(value);
          }
        })();
      },
      cancel() {
        streams.delete(cut);
        return reader.cancel();
      },
    });
    return new Response(stream, { status: response.status, headers: response.headers });
  }

  const network: TestNetwork = {
    seen,
    to: (path) => seen.filter((one) => one.path.startsWith(path)),
    intercept(interceptor) {
      interceptors = [...interceptors, interceptor];
      return () => {
        interceptors = interceptors.filter((other) => other !== interceptor);
      };
    },
    get down() {
      return down;
    },
    set down(value) {
      down = value;
      if (value) network.sever();
    },
    sever() {
      for (const cut of [...streams]) cut();
    },
    port: (isAlive) => {
      const reach = async (url: string, init: RequestInit): Promise<Response> => {
        const response = await fetch(url, init);
        return isAlive() ? response : new Promise<never>(() => undefined);
      };
      return {
        fetch: reach,
        async upload(url, { headers, body, signal, onProgress }) {
          onProgress(Math.floor(body.size / 2));
          const bytes = await body.arrayBuffer();
          const digest = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
          onProgress(body.size);
          return reach(url, { method: 'PUT', headers: { ...headers, 'content-digest': `sha-256=:${digest}:` }, body: bytes, signal });
        },
      };
    },
  };
  return network;
}
