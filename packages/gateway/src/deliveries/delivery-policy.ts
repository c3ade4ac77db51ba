import type { Delivery } from '@faden/protocol';

/** How long and how often a delivery is tried, and what an attempt means that nobody knows the end of. */
export interface DeliveryPolicy {
  /** How many attempts there are. */
  readonly attempts: number;
  /** The longest wait after the first attempt; it doubles with each, up to `mostMs`. */
  readonly firstMs: number;
  readonly mostMs: number;
  /** Older than this it is given up unless it has been carried out. */
  readonly forMs: number;
  /** How long one attempt may take before somebody else may have it. */
  readonly leaseMs: number;
  /** Whether it does less harm to carry it out twice than not at all. */
  readonly repeatable: boolean;
}

const minute = 60_000;
const hour = 60 * minute;

const written: DeliveryPolicy = { attempts: 12, firstMs: minute / 2, mostMs: hour, forMs: 24 * hour, leaseMs: 5 * minute, repeatable: true };

/** A telephone never rings twice for one dial, nor after the agent who dialled has stopped waiting for it. Written words may come twice, and late. */
export const deliveryPolicies: Readonly<Record<Exclude<Delivery['channel'], 'chat' | 'form'>, DeliveryPolicy>> = {
  phone: { attempts: 5, firstMs: 2000, mostMs: 15_000, forMs: 1.5 * minute, leaseMs: minute, repeatable: false },
  email: written,
  sms: { ...written, repeatable: false, forMs: hour },
  whatsapp: { ...written, repeatable: false, forMs: hour },
  webhook: written,
};

/** A channel that deliveries leave by. */
export type OutgoingChannel = keyof typeof deliveryPolicies;

/** A policy by a clock that runs faster than the world outside: providers and people there take as long as ever. */
export const policyAt = (channel: OutgoingChannel, rate: number): DeliveryPolicy => {
  const { firstMs, mostMs, forMs, leaseMs, ...counts } = deliveryPolicies[channel];
  return { ...counts, firstMs: firstMs * rate, mostMs: mostMs * rate, forMs: forMs * rate, leaseMs: leaseMs * rate };
};

/** How long to wait after an attempt, the first being 1: any time up to a bound that doubles, so that many who failed together do not come back together. `random` is from 0 up to 1. */
export const backOffMs = ({ firstMs, mostMs }: DeliveryPolicy, attempt: number, random: number): number => Math.round(random * Math.min(mostMs, firstMs * 2 ** (attempt - 1)));
