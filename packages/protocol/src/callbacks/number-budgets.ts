import type { Instant } from '../basics/primitives.ts';
import type { Claim } from '../decide/decision.ts';
import { DAY_MS } from '../time/zone.ts';
import { later } from './call-times.ts';

/** How many callbacks may be requested within 24 hours. */
export interface CallBudgets {
  readonly number: number;
  /** For all numbers that differ in their last four digits only. */
  readonly prefix: number;
  readonly customer: number;
  readonly site: number;
}

/** What holds where a site sets nothing else. */
export const defaultCallBudgets: CallBudgets = { number: 3, prefix: 20, customer: 5, site: 2000 };

/** Whose budgets a request draws on; `number` and `prefix` are digests. */
export interface BudgetedRequest {
  readonly site: string;
  readonly customer: string;
  readonly number: string;
  readonly prefix: string;
}

/** What a request counts against, as claims for the commit; a full one means that nobody is called. */
export function numberBudgets({ site, customer, number, prefix }: BudgetedRequest, now: Instant, budgets: CallBudgets = defaultCallBudgets): readonly Claim[] {
  const until = later(now, DAY_MS);
  return [
    { key: `number-day:${site}:${number}`, limit: budgets.number, until },
    { key: `prefix-day:${site}:${prefix}`, limit: budgets.prefix, until },
    { key: `customer-day:${site}:${customer}`, limit: budgets.customer, until },
    { key: `site-day:${site}`, limit: budgets.site, until },
  ];
}
