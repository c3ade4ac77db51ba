import { FadenError } from '@faden/protocol';

import { logFailure } from '../core/failure.ts';
import type { Channel, Handed } from '../ports/channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryEnd, TakenDelivery } from '../ports/deliveries.ts';
import type { Log } from '../ports/log.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Timeline } from '../ports/timeline.ts';
import { admits, closedCircuit, heard, sending, type Circuit } from './circuit.ts';
import { backOffMs, type DeliveryPolicy } from './delivery-policy.ts';
import { standingOf } from './standing.ts';

/** What carrying out a delivery needs. `circuits` is what is known of endpoints, by name. */
export interface CarryOutDeps {
  readonly timeline: Pick<Timeline, 'load'>;
  readonly secrets: Pick<Secrets, 'keyed' | 'random'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  readonly circuits: Map<string, Circuit>;
}

const instant = (at: number): string => new Date(at).toISOString();

const dead = (reason: string): DeliveryEnd => ({ type: 'dead', reason });

/** Does what a delivery asks for, once, unless that is over, unwanted or unwise now; answers what to note of it. Rejects when the case cannot be read. */
export async function carryOut(deps: CarryOutDeps, policy: DeliveryPolicy, channel: Channel | undefined, delivery: TakenDelivery): Promise<DeliveryEnd> {
  if (delivery.interrupted && !policy.repeatable) return dead('unknown');
  if (deps.clock.now() - Date.parse(delivery.addedAt) >= policy.forMs) return dead('too-old');
  const standing = standingOf(deps.secrets, await deps.timeline.load(delivery.case), delivery);
  if (standing.type === 'unwanted') return dead('unwanted');
  if (channel === undefined) return dead('no-channel');
  const endpoint = channel.endpointOf(delivery);
  const circuit = deps.circuits.get(endpoint) ?? closedCircuit;
  const now = deps.clock.now();
  if (!admits(circuit, now)) return { type: 'again', at: instant(Math.max(circuit.openUntil, now + policy.firstMs)), reason: 'endpoint-down', untried: true };
  deps.circuits.set(endpoint, sending(circuit));
  const handed = await handSafely(deps.log, channel, delivery, standing.token);
  const outcome = handed.type === 'again' || handed.type === 'unknown' ? 'failed' : 'answered';
  deps.circuits.set(endpoint, heard(deps.circuits.get(endpoint) ?? closedCircuit, outcome, deps.clock.now()));
  return endOf(deps, policy, delivery, handed);
}

async function handSafely(log: Log, channel: Channel, delivery: TakenDelivery, token: string): Promise<Handed> {
  try {
    return await channel.hand({ ...delivery, token });
  } catch (cause) {
    logFailure(log, 'channel_failed', cause);
    return { type: 'unknown', reason: cause instanceof FadenError ? cause.code : 'internal' };
  }
}

function endOf({ secrets, clock }: CarryOutDeps, policy: DeliveryPolicy, { attempt }: TakenDelivery, handed: Handed): DeliveryEnd {
  if (handed.type === 'done') return { type: 'done' };
  if (handed.type === 'refused') return dead(handed.reason);
  if (handed.type === 'unknown' && !policy.repeatable) return dead('unknown');
  if (attempt >= policy.attempts) return dead(handed.reason);
  const wait = Math.max(backOffMs(policy, attempt, fraction(secrets)), handed.type === 'again' ? (handed.afterMs ?? 0) : 0);
  return { type: 'again', at: instant(clock.now() + wait), reason: handed.reason };
}

/** A random number from 0 up to 1. */
function fraction({ random }: Pick<Secrets, 'random'>): number {
  const [high = 0, low = 0] = random(2);
  return (high * 256 + low) / 65_536;
}
