import type { LiveRequest } from '@faden/protocol';

import { createEntrySource } from './entry-source.ts';
import type { CaseImages } from '../core/case-image.ts';
import type { Erasures } from '../core/erasures.ts';
import { logFailure } from '../core/failure.ts';
import type { Principal } from '../core/principal.ts';
import type { GatewayDeps } from '../gateway.ts';
import { connect } from './connect.ts';
import { createHub, type Hub } from './hub.ts';
import { createPolls, type Polls } from './polls.ts';
import { createReader } from './reader.ts';
import { createStreamSink } from './stream-sink.ts';

/** Live connections of both kinds. */
export interface LiveService extends Pick<Polls, 'poll'> {
  /** A stream of Server-Sent Events that lives until one side ends it. */
  stream(principal: Principal, request: LiveRequest): ReadableStream<Uint8Array>;
  readonly hub: Hub;
  close(): void;
}

/** Live connections over the gateway's ports. */
export function createLiveService(deps: GatewayDeps & { readonly images: CaseImages; readonly erasures: Erasures }): LiveService {
  const { store, clock, secrets, settings } = deps;
  const hub = createHub(deps);
  const readerDeps = {
    ...deps,
    epoch: store.timeline.epoch,
    source: createEntrySource({ ...deps, timeline: store.timeline }),
    heartbeatMs: settings.heartbeatMs,
    jitter: () => ((secrets.random(1)[0] ?? 0) / 255) * 2 - 1,
  };
  const connectDeps = { store, presence: hub.presence, places: hub.places, now: () => clock.now() };
  const polls = createPolls({ hub, clock, erasures: deps.erasures, reader: readerDeps, connect: connectDeps, longPollMs: settings.longPollMs });
  return {
    hub,
    poll: polls.poll,
    stream: (principal, request) => {
      const { sink, body } = createStreamSink(() => reader.end());
      const reader = createReader(readerDeps, { principal, sink, onEnd: () => hub.leave(reader) });
      hub.join(reader, principal.type === 'agent' ? (request.watch ?? []) : []);
      connect(connectDeps, { reader, sink, isFresh: true }, request).catch((cause: unknown) => {
        logFailure(deps.log, 'connect_failed', cause);
        reader.end('unavailable');
      });
      return body;
    },
    close: () => {
      polls.close();
      hub.close();
    },
  };
}
