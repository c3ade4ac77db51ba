import type { CaseImages } from '../core/case-image.ts';
import type { CaseQueue } from '../core/case-queue.ts';
import type { Erasures } from '../core/erasures.ts';
import type { GatewayDeps } from '../gateway.ts';
import type { LinkRequests } from '../links/link-requests.ts';
import type { LiveService } from '../live/live-service.ts';
import type { SessionService } from '../sessions/session-service.ts';
import type { PublishedFactsService } from '../reports/published-facts.ts';
import type { TranscriptKeys } from '../transcripts/transcript-keys.ts';
import type { Limits } from './limits.ts';
import type { Metrics } from './metrics.ts';

/** What routes work with. */
export interface Services extends GatewayDeps {
  readonly queue: CaseQueue;
  readonly images: CaseImages;
  readonly erasures: Erasures;
  readonly sessions: SessionService;
  readonly live: LiveService;
  readonly limits: Limits;
  readonly links: LinkRequests;
  readonly transcriptKeys: TranscriptKeys;
  readonly publishedFacts: PublishedFactsService;
  readonly metrics: Metrics;
  /** Whether new live connections are taken. */
  isDraining(): boolean;
}
