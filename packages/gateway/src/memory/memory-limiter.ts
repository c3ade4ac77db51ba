import type { Limiter, Permit, Rate } from '../ports/limiter.ts';

interface Bucket {
  level: number;
  at: number;
  readonly rate: Rate;
}

const MINUTE = 60_000;
const SWEEP_AT = 10_000;
// What was promised for a moment must not fail at that moment for a fraction that arithmetic has lost.
const ROUNDING = 1e-6;

/** A limiter for one process: token buckets in a map, full ones forgotten. */
export function createMemoryLimiter(): Limiter {
  const buckets = new Map<string, Bucket>();
  return {
    take: async (key, rate, cost, now): Promise<Permit> => {
      if (buckets.size >= SWEEP_AT) forgetFull(buckets, now);
      const bucket = buckets.get(key) ?? { level: rate.burst, at: now, rate };
      bucket.level = levelAt(bucket, now);
      bucket.at = Math.max(bucket.at, now);
      buckets.set(key, bucket);
      if (bucket.level + ROUNDING >= cost) {
        bucket.level = Math.max(0, bucket.level - cost);
        return { type: 'granted' };
      }
      return { type: 'limited', retryAfterMs: Math.ceil(((cost - bucket.level) / rate.perMinute) * MINUTE) };
    },
  };
}

const levelAt = ({ level, at, rate }: Bucket, now: number): number => Math.min(rate.burst, level + (Math.max(0, now - at) * rate.perMinute) / MINUTE);

function forgetFull(buckets: Map<string, Bucket>, now: number): void {
  for (const [key, bucket] of buckets) if (levelAt(bucket, now) >= bucket.rate.burst) buckets.delete(key);
}
