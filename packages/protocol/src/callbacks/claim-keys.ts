import type { Instant } from '../basics/primitives.ts';

/** The keys under which callbacks are counted across cases. Digests stand for numbers, so that no claim holds one. */
export const callKeys = {
  /** How many calls are booked for a window. */
  slot: (site: string, topic: string, from: Instant): string => `slot:${site}:${topic}:${from}`,
  /** A held window that was booked, once. */
  booked: (hold: string): string => `booked:${hold}`,
  /** One open callback for each customer and number. */
  callback: (site: string, customer: string, digest: string): string => `callback:${site}:${customer}:${digest}`,
  /** One call at a time to a number, whoever asked for it. */
  dial: (site: string, digest: string): string => `dial:${site}:${digest}`,
  /** Calls to a number within a day. */
  calls: (site: string, digest: string): string => `calls-day:${site}:${digest}`,
  /** Whoever holds the number has said no; any holder of this key means that it is not called. */
  suppressed: (site: string, digest: string): string => `suppressed:${site}:${digest}`,
  /** How often calls a customer asked for were unwanted. */
  unwanted: (site: string, customer: string): string => `unwanted:${site}:${customer}`,
} as const;
