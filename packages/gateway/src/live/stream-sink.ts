import type { LiveEvent } from '@faden/protocol';

import type { Sink } from './sink.ts';

const ROOM_BYTES = 256 * 1024;
const utf8 = new TextEncoder();

/** An event as Server-Sent Events write it. */
const written = ({ event, data }: LiveEvent): Uint8Array => utf8.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

/** A stream of Server-Sent Events, and the sink that feeds it. `onGone` is called when the other side has left. */
export function createStreamSink(onGone: () => void): { readonly sink: Sink; readonly body: ReadableStream<Uint8Array> } {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let ready: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => void (controller = given),
      pull: () => ready(),
      cancel: () => {
        controller = undefined;
        onGone();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: ROOM_BYTES }),
  );
  const sink: Sink = {
    isReady: () => (controller?.desiredSize ?? 0) > 0,
    send: (event) => controller?.enqueue(written(event)),
    onReady: (run) => void (ready = run),
    close: () => {
      controller?.close();
      controller = undefined;
    },
  };
  return { sink, body };
}
