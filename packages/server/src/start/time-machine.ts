import type { Clock } from '@faden/gateway';

import type { Handler, Routes } from '../serving/routes.ts';

/** How a demonstration's time runs. */
export interface TimeMachineDeps {
  readonly clock: Pick<Clock, 'now'>;
  /** Real time, as browsers have it. */
  readonly real: Pick<Clock, 'now'>;
  readonly rate: number;
}

const PATH = '/time-machine.js';

/**
 * What every page of a bent demonstration runs before anything else: its dates are the demonstration's. Timers stay real,
 * so that nothing is asked six hundred times as often.
 */
function scriptOf({ clock, real, rate }: TimeMachineDeps): string {
  return `{
  const RealDate = Date;
  const [bent, real, rate] = ${JSON.stringify([clock.now(), real.now(), rate])};
  const now = () => Math.floor(bent + (RealDate.now() - real) * rate);
  globalThis.Date = new Proxy(RealDate, {
    construct: (date, given) => (given.length === 0 ? new date(now()) : new date(...given)),
    apply: () => new RealDate(now()).toString(),
    get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
  });
}
`;
}

/** Brings the pages of a bent demonstration into its time, so that what they say of hours and days is what the gateway means. */
export function bendPages(routes: Routes, deps: TimeMachineDeps): Routes {
  const script: Handler = () => new Response(scriptOf(deps), { headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' } });
  return [[PATH, script], ...routes.map(([path, handler]) => [path, bent(handler)] as const)];
}

function bent(handler: Handler): Handler {
  return async (request, visitor) => {
    if (!request.headers.get('accept')?.includes('text/html')) return handler(request, visitor);
    const plain = new Request(request);
    // A page from before the clock was bent must not be found good, and one that is compressed cannot be added to.
    for (const name of ['if-none-match', 'accept-encoding']) plain.headers.delete(name);
    const response = await handler(plain, visitor);
    if (response?.status !== 200 || !response.headers.get('content-type')?.startsWith('text/html')) return response;
    const headers = new Headers(response.headers);
    headers.delete('etag');
    headers.set('cache-control', 'no-store');
    return new Response((await response.text()).replace(/<head[^>]*>/, (head) => `${head}<script src="${PATH}"></script>`), { headers });
  };
}
