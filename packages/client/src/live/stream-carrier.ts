import { FadenError } from '@faden/protocol';

import { errorOfAnswer } from '../call/read-answer.ts';
import type { Carrier } from './carrier.ts';
import { createEventReader } from './event-reader.ts';

/** Asks the gateway for a stream with these marks. */
export type OpenLive = (accept: 'text/event-stream' | 'application/json', signal: AbortSignal, timeoutMs: number) => Promise<Response>;

/** Events by a stream over `fetch` (an `EventSource` cannot carry a token). */
export const createStreamCarrier =
  (open: OpenLive): Carrier =>
  async (signal, onEvent, onSign) => {
    const response = await open('text/event-stream', signal, 0);
    if (!response.ok || !response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) throw await errorOfAnswer(response);
    const reader = response.body.getReader();
    const cancel = (): void => void reader.cancel().catch(() => undefined);
    signal.addEventListener('abort', cancel);
    if (signal.aborted) return cancel();
    const read = createEventReader((event) => {
      // An aborted stream may still hold events; they belong to a connection that is over.
      if (!signal.aborted) onEvent(event);
    });
    const decoder = new TextDecoder();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done || signal.aborted) return;
        onSign();
        read(decoder.decode(value, { stream: true }));
      }
    } catch (cause) {
      throw new FadenError('offline', 'The stream broke', { cause });
    } finally {
      signal.removeEventListener('abort', cancel);
      cancel();
    }
  };
