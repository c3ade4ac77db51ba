import type { Clock } from '@faden/gateway';

import type { Line } from '../scenarios/scenario.ts';

/** What a line needs. `fraction` is at least 0 and less than 1. */
export interface LineDeps {
  readonly clock: Clock;
  readonly fraction: () => number;
  readonly serve: (request: Request) => Promise<Response>;
}

/** The way between page and gateway, good or bad. */
export interface LineOut {
  /** Rejects as `fetch` does when there is no answer. */
  fetch(request: Request): Promise<Response>;
  /** Takes another line; what is under way on the old one goes on. */
  use(line: Line): void;
  /** Whether the line is broken at this moment. */
  readonly state: 'up' | 'down';
  /** Stops breaking. */
  close(): void;
}

const lost = (): TypeError => new TypeError('Failed to fetch');

/** Makes a line. While it is broken, requests fail and live streams end. */
export function createLine({ clock, fraction, serve }: LineDeps): LineOut {
  let line: Line = { delayMs: [0, 0] };
  let state: LineOut['state'] = 'up';
  const isDown = (): boolean => state === 'down';
  let stop = (): void => undefined;
  const cuts = new Set<() => void>();

  const wait = (): Promise<void> => {
    const [least, most] = line.delayMs;
    return new Promise((resolve) => clock.after(least + fraction() * (most - least), resolve));
  };
  const swing = (): void => {
    const { breaks } = line;
    if (breaks === undefined) return;
    stop = clock.after(state === 'up' ? breaks.holdsMs : breaks.goneMs, () => {
      state = state === 'up' ? 'down' : 'up';
      if (state === 'down') for (const cut of cuts) cut();
      swing();
    });
  };

  return {
    fetch: async (request) => {
      await wait();
      if (isDown()) throw lost();
      const response = await serve(request);
      await wait();
      if (isDown()) throw lost();
      return response.headers.get('content-type')?.startsWith('text/event-stream') === true ? cuttable(response, cuts) : response;
    },
    use: (next) => {
      stop();
      line = next;
      state = 'up';
      swing();
    },
    get state() {
      return state;
    },
    close: () => {
      stop();
      for (const cut of cuts) cut();
    },
  };
}

/** The same response, whose stream can be cut from outside. */
function cuttable(response: Response, cuts: Set<() => void>): Response {
  if (response.body === null) return response;
  const reader = response.body.getReader();
  let cut = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      cut = () => {
        cuts.delete(cut);
        void reader.cancel();
        controller.error(lost());
      };
      cuts.add(cut);
    },
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (!cuts.has(cut)) return;
      if (!done) return controller.enqueue(value);
      cuts.delete(cut);
      controller.close();
    },
    cancel: (reason) => {
      cuts.delete(cut);
      return reader.cancel(reason);
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}
