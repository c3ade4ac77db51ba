import type { CaseQueue } from '../core/case-queue.ts';
import { logFailure } from '../core/failure.ts';
import type { Metrics } from '../http/metrics.ts';
import type { Channel } from '../ports/channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { Deliveries, DeliveryEnd, TakenDelivery } from '../ports/deliveries.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { GatewaySettings } from '../settings.ts';
import { callReport } from './call-report.ts';
import { carryOut, type CarryOutDeps } from './carry-out.ts';
import { deliveryPolicies, type OutgoingChannel, policyAt } from './delivery-policy.ts';
import { callOf } from './standing.ts';

/** What working off deliveries needs. */
export interface DeliveryWorkerDeps extends Omit<CarryOutDeps, 'circuits' | 'secrets' | 'clock'> {
  readonly clock: Clock;
  readonly deliveries: Deliveries;
  readonly channels: readonly Channel[];
  readonly queue: Pick<CaseQueue, 'submit'>;
  readonly secrets: Pick<Secrets, 'keyed' | 'random' | 'digest'>;
  readonly metrics: Pick<Metrics, 'count' | 'gauge'>;
  readonly settings: Pick<GatewaySettings, 'outsideRate'>;
}

/** Works off what commits asked to be carried out. Any number of gateways may do so at once. */
export interface DeliveryWorker {
  /** Takes what is due and begins to carry it out; answers how many, without waiting for any provider. */
  work(): Promise<number>;
  /** Resolves once nothing is under way, or after so many ms; what still is then is found again by whoever comes next. */
  idle(withinMs: number): Promise<void>;
  /** Takes nothing more. */
  close(): void;
}

// Where no channel is configured nothing waits: it ends at once, and whoever asked is told.
const UNCONFIGURED_AT_ONCE = 32;
const COUNT_MS = 60_000;

/** A worker over channels, each of which carries out no more than its own number of deliveries at once. */
export function createDeliveryWorker(deps: DeliveryWorkerDeps): DeliveryWorker {
  const circuits: CarryOutDeps['circuits'] = new Map();
  const running = new Map<OutgoingChannel, Set<Promise<void>>>();

  const begin = async (name: OutgoingChannel): Promise<number> => {
    const active = running.get(name) ?? new Set();
    running.set(name, active);
    const channel = deps.channels.find((one) => one.channel === name);
    const limit = (channel?.concurrency ?? UNCONFIGURED_AT_ONCE) - active.size;
    if (limit <= 0) return 0;
    const now = deps.clock.now();
    const until = new Date(now + policyAt(name, deps.settings.outsideRate).leaseMs).toISOString();
    const taken = await deps.deliveries.take({ channel: name, now: new Date(now).toISOString(), until, limit });
    for (const delivery of taken) {
      const done: Promise<void> = workOff({ ...deps, circuits }, name, channel, delivery).finally(() => active.delete(done));
      active.add(done);
    }
    return taken.length;
  };

  const rest = async (): Promise<void> => {
    while ([...running.values()].some(({ size }) => size > 0)) await Promise.all([...running.values()].flatMap((active) => [...active]));
  };
  const count = createCounting(deps);
  let isClosed = false;

  return {
    work: async () => {
      if (isClosed) return 0;
      let begun = 0;
      for (const name of Object.keys(deliveryPolicies) as OutgoingChannel[]) begun += await begin(name);
      await count();
      return begun;
    },
    idle: (withinMs) => new Promise((resolve) => {
      const cancel = deps.clock.after(withinMs, resolve);
      void rest().then(() => {
        cancel();
        resolve();
      });
    }),
    close: () => void (isClosed = true),
  };
}

/** Keeps two gauges, as of a minute ago at most. */
function createCounting({ deliveries, clock, metrics }: DeliveryWorkerDeps): () => Promise<void> {
  let counts = { open: 0, dead: 0 };
  let countedAt = -COUNT_MS;
  metrics.gauge('faden_deliveries_open', 'Deliveries that wait or are under way.', () => counts.open);
  metrics.gauge('faden_deliveries_dead', 'Deliveries of the last week that were given up.', () => counts.dead);
  return async () => {
    if (clock.now() - countedAt < COUNT_MS) return;
    countedAt = clock.now();
    counts = (await deliveries.count()).reduce((sum, { open, dead }) => ({ open: sum.open + open, dead: sum.dead + dead }), { open: 0, dead: 0 });
  };
}

/** Carries one out and notes what came of it. What fails on our side stays leased, and is found again when the lease runs out. */
async function workOff(deps: DeliveryWorkerDeps & CarryOutDeps, name: OutgoingChannel, channel: Channel | undefined, delivery: TakenDelivery): Promise<void> {
  try {
    const end = await carryOut(deps, policyAt(name, deps.settings.outsideRate), channel, delivery);
    // First told, then noted: a crash in between tells it again, under the same id.
    await report(deps, delivery, end);
    const isNoted = await deps.deliveries.settle(delivery, end);
    if (!isNoted) return;
    deps.metrics.count('faden_deliveries_total', { channel: name, end: end.type });
    if (end.type === 'dead') deps.log.write('warn', 'delivery_dead', { channel: name, template: delivery.template, attempt: delivery.attempt, reason: end.reason });
  } catch (cause) {
    logFailure(deps.log, 'delivery_failed', cause);
  }
}

/** A call that was certainly not made is reported at once. One that may have been made is left to its hooks, and in the end to the clock. */
async function report({ queue, secrets }: DeliveryWorkerDeps, delivery: TakenDelivery, end: DeliveryEnd): Promise<void> {
  const call = callOf(delivery);
  if (call === undefined || end.type !== 'dead' || end.reason === 'unknown' || end.reason === 'unwanted') return;
  const command = callReport(secrets, call, { type: 'unreached', result: 'failed' }, delivery.id);
  if (command !== undefined) await queue.submit({ case: call.case, doer: { type: 'provider', channel: 'phone' }, commands: [command] });
}
