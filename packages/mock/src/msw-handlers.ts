import { http, HttpResponse, type RequestHandler } from 'msw';

import type { Mock } from './mock.ts';

/** How a mock is mounted. */
export interface MswOptions {
  /** The gateway's origin the page was given, for example `https://contact.example`. */
  readonly gateway: string;
  /** Whether live streams can be handed over; found out by trying unless told otherwise. */
  readonly streams?: 'carried' | 'refused';
}

/**
 * Without transferable streams MSW keeps a response back until it ends, which a live stream never does.
 * Such a page is told 406, and the client long-polls.
 */
function canCarryStreams(): boolean {
  // In Node MSW answers in the same thread, and nothing has to be transferred.
  if (typeof document === 'undefined') return true;
  try {
    const stream = new ReadableStream();
    structuredClone(stream, { transfer: [stream] });
    return true;
  } catch {
    return false;
  }
}

/** Handlers for MSW's `setupWorker` or `setupServer` that answer everything under the gateway's `/v1`. */
export function mswHandlers(mock: Mock, { gateway, streams }: MswOptions): readonly RequestHandler[] {
  const carried = streams === undefined ? canCarryStreams() : streams === 'carried';
  return [
    http.all(`${gateway}/v1/*`, async ({ request }) => {
      const asksForStream = request.headers.get('accept')?.includes('text/event-stream') === true;
      if (asksForStream && !carried) return new HttpResponse(null, { status: 406 });
      try {
        return await mock.fetch(request);
      } catch {
        return HttpResponse.error();
      }
    }),
  ];
}
