import { createCaseImages } from './core/case-image.ts';
import { createCaseQueue } from './core/case-queue.ts';
import { createCommitter } from './core/committer.ts';
import { createErasures } from './core/erasures.ts';
import { logFailure } from './core/failure.ts';
import { followHeads } from './core/follow-heads.ts';
import { sweep } from './core/sweep.ts';
import { tick } from './core/tick.ts';
import { createDeliveryWorker } from './deliveries/delivery-worker.ts';
import type { Gateway, GatewayDeps } from './gateway.ts';
import { createFrontDoor } from './http/front-door.ts';
import { createLimits } from './http/limits.ts';
import { createMetrics } from './http/metrics.ts';
import { withDescription } from './http/openapi.ts';
import type { Services } from './http/services.ts';
import { createLinkRequests } from './links/link-requests.ts';
import { createLiveService } from './live/live-service.ts';
import { createPublishedFacts } from './reports/published-facts.ts';
import { routeTable } from './routes/route-table.ts';
import { createSessionService } from './sessions/session-service.ts';
import { createTranscriptKeys } from './transcripts/transcript-keys.ts';

const SWEEP_MS = 3_600_000;
const LOOK_MS = 50;

/** The gateway over its ports. */
export function createGateway(deps: GatewayDeps): Gateway {
  const { store, clock, log } = deps;
  const metrics = createMetrics();
  const images = createCaseImages();
  const erasures = createErasures();
  const unfollow = followHeads({ bus: deps.bus, images, erasures });
  const committer = createCommitter({
    timeline: store.timeline,
    clock,
    onBatch: (writes) => {
      metrics.count('faden_commits_total', {});
      metrics.count('faden_writes_total', {}, writes);
    },
  });
  const live = createLiveService({ ...deps, images, erasures });
  const queue = createCaseQueue({ ...deps, committer, images, erasures, isAgentHere: live.hub.presence.isAgentHere });
  const worker = createDeliveryWorker({ ...deps, timeline: store.timeline, deliveries: store.deliveries, queue, metrics });
  metrics.gauge('faden_live_connections', 'Open live connections.', () => live.hub.count());
  let isDraining = false;
  let sweptAt = clock.now();
  const limits = createLimits(deps);
  const links = createLinkRequests({ ...deps, limits });
  const services: Services = {
    ...deps, queue, images, erasures, live, metrics, limits, links,
    transcriptKeys: createTranscriptKeys(deps), publishedFacts: createPublishedFacts({ ...deps, erasures }),
    sessions: createSessionService({ ...deps, sessions: store.sessions, grants: store.grants }),
    isDraining: () => isDraining,
  };

  const written = (): Promise<void> => links.idle().then(queue.idle).then(committer.idle);

  return {
    fetch: createFrontDoor(services, withDescription(routeTable)),
    tick: async (now) => {
      const given = await tick({ ...deps, queue }, now);
      await worker.work().catch((cause: unknown) => logFailure(log, 'deliveries_failed', cause));
      if (given > 0) metrics.count('faden_clock_commands_total', {}, given);
      if (now - sweptAt >= SWEEP_MS) {
        sweptAt = now;
        await sweep(deps, now).catch((cause: unknown) => logFailure(log, 'sweep_failed', cause));
      }
      return given;
    },
    drain: async (withinMs) => {
      isDraining = true;
      live.hub.drain(withinMs);
      const until = clock.now() + withinMs;
      while (live.hub.count() > 0 && clock.now() < until) await new Promise<void>((resolve) => clock.after(LOOK_MS, resolve));
      await worker.idle(Math.max(0, until - clock.now()));
      await written();
    },
    close: async () => {
      isDraining = true;
      live.close();
      worker.close();
      await written();
      unfollow();
    },
  };
}
