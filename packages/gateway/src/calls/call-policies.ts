import { type CallBudgets, defaultCallBudgets, defaultSlotRules, MINUTE_MS, type SlotRules } from '@faden/protocol';

import type { SiteConfig } from '../config/config-schema.ts';

/** How a site calls people back. */
export interface CallPolicies {
  /** ISO 3166-1; the first is the one whose numbers need no prefix. */
  readonly countries: readonly string[];
  /** E.164. */
  readonly callingNumber?: string;
  readonly slots: SlotRules;
  /** Calls in a window; worked out from the agents where it is absent. */
  readonly capacity?: number;
  readonly share: number;
  readonly occupancy: number;
  readonly budgets: CallBudgets;
  /** Requests from one block of addresses within 24 hours. */
  readonly perAddressBlock: number;
}

/** What waiting times are worked out from; nothing is said where nothing is known. */
export interface WaitingPolicies {
  readonly handlingMs?: number;
  readonly patienceMs?: number;
}

const neighbours = ['DE', 'AT', 'CH'];
const PER_ADDRESS_BLOCK = 20;
const SHARE = 0.5;
const OCCUPANCY = 0.85;

/** The country of a site: as configured, else that of its public holidays. */
const countryOf = ({ calls, holidays }: SiteConfig): string => calls?.country ?? holidays?.subdivision.slice(0, 2) ?? 'DE';

/** How a site calls people back; nothing when it does not. */
export function callPoliciesOf(site: SiteConfig): CallPolicies | undefined {
  if (!site.channels.includes('phone')) return undefined;
  const { calls = {} } = site;
  const own = countryOf(site);
  return {
    countries: [...new Set([own, ...(calls.countries ?? neighbours)])],
    ...(calls.callingNumber === undefined ? {} : { callingNumber: calls.callingNumber }),
    slots: {
      slotMinutes: calls.slotMinutes ?? defaultSlotRules.slotMinutes,
      leadMs: calls.leadMinutes === undefined ? defaultSlotRules.leadMs : calls.leadMinutes * MINUTE_MS,
      workingDays: calls.days ?? defaultSlotRules.workingDays,
    },
    ...(calls.capacity === undefined ? {} : { capacity: calls.capacity }),
    share: calls.share ?? SHARE,
    occupancy: calls.occupancy ?? OCCUPANCY,
    budgets: {
      number: calls.perNumber ?? defaultCallBudgets.number,
      prefix: calls.perPrefix ?? defaultCallBudgets.prefix,
      customer: calls.perCustomer ?? defaultCallBudgets.customer,
      site: calls.perSite ?? defaultCallBudgets.site,
    },
    perAddressBlock: calls.perAddressBlock ?? PER_ADDRESS_BLOCK,
  };
}

/** What waiting times of a site are worked out from. */
export const waitingPoliciesOf = ({ waiting }: SiteConfig): WaitingPolicies => ({
  ...(waiting?.handlingSeconds === undefined ? {} : { handlingMs: waiting.handlingSeconds * 1000 }),
  ...(waiting?.patienceSeconds === undefined ? {} : { patienceMs: waiting.patienceSeconds * 1000 }),
});
