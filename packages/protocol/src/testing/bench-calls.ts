import assert from 'node:assert/strict';

import { callKeys } from '../callbacks/claim-keys.ts';
import { findSlot } from '../callbacks/find-slot.ts';
import { windowSpan } from '../callbacks/call-times.ts';
import { numberBudgets } from '../callbacks/number-budgets.ts';
import type { Need } from '../decide/context.ts';
import type { Accepted, Claim, Release } from '../decide/decision.ts';
import type { FoundCallback, FoundHold, FoundNumber, FoundSlot, NumberRefusal } from '../decide/found-calls.ts';
import { calendarOf } from '../site/calendar-of.ts';
import type { SiteProfile } from '../site/profile.ts';
import { defaultSlotRules } from '../slots/slots.ts';

/** Around whom a bench answers look-ups about calls. */
export interface CallsAround {
  readonly site: SiteProfile;
  readonly customer: string;
  readonly now: number;
}

const digestOf = (e164: string): string => `digest-${e164}`;

/** What a gateway knows of calls, without a telephone: claims that are counted and taken, and numbers that are read by their look. */
export class BenchCalls {
  /** How many calls fit into one window. */
  capacity = 2;
  /** Numbers, as they are typed, that are not called. */
  readonly refusals = new Map<string, NumberRefusal>();
  readonly holds = new Map<string, FoundHold>();
  readonly claims: Required<Omit<Claim, 'limit'>>[] = [];

  /** How many hold a claim. */
  count(key: string, now: number): number {
    return this.claims.filter((claim) => claim.key === key && Date.parse(claim.until) > now).length;
  }

  /** Gives back and takes what a commit does; a full claim is a look-up that did not see it. */
  take({ claims, releases }: Pick<Accepted, 'claims' | 'releases'>, now: number): void {
    for (const { key, until = FOR_EVER } of releases) {
      const place = this.claims.findIndex((claim) => claim.key === key && claim.until === until);
      if (place >= 0) this.claims.splice(place, 1);
    }
    for (const { key, limit, until = FOR_EVER } of claims) {
      assert.ok(this.count(key, now) < limit, `${key} is full`);
      this.claims.push({ key, until });
    }
  }

  /** What is known of a number as it was typed. */
  number(text: string, { site, customer, now }: CallsAround): FoundNumber {
    const refusal = this.refusals.get(text);
    if (refusal !== undefined) return { refusal };
    const e164 = text.replace(/[^+\d]/g, '').replace(/^0/, '+49');
    const digest = digestOf(e164);
    if (this.count(callKeys.suppressed(site.id, digest), now) > 0) return { refusal: 'number_suppressed' };
    if (this.count(callKeys.callback(site.id, customer, digest), now) > 0) return { refusal: 'callback_pending' };
    const prefix = digestOf(e164.slice(0, -4));
    const budgets = numberBudgets({ site: site.id, customer, number: digest, prefix }, new Date(now).toISOString());
    const spent = budgets.some(({ key, limit }) => this.count(key, now) >= limit);
    return spent ? { refusal: 'callback_budget' } : { e164, digest, budgets };
  }

  /** What is known of the number behind a callback; nothing once it was erased. */
  callback(e164: unknown, { site, now }: CallsAround): FoundCallback | null {
    if (typeof e164 !== 'string') return null;
    const digest = digestOf(e164);
    const found = { e164, digest };
    if (this.count(callKeys.suppressed(site.id, digest), now) > 0) return { ...found, blocked: 'number_suppressed' };
    if (this.count(callKeys.dial(site.id, digest), now) > 0) return { ...found, blocked: 'number_in_call' };
    return this.count(callKeys.calls(site.id, digest), now) >= 3 ? { ...found, blocked: 'callback_budget' } : found;
  }

  /** What became of a wish, and the next free window. */
  slot({ topic, window, leadMs, hold }: Extract<Need, { what: 'slot' }>, { site, now }: CallsAround): FoundSlot {
    const held = (hold === undefined ? undefined : this.holds.get(hold))?.releases ?? [];
    return findSlot({
      calendar: calendarOf(site, topic),
      now,
      wish: window,
      rules: { ...defaultSlotRules, ...(leadMs !== undefined && { leadMs }) },
      capacity: this.capacity,
      booked: (slot) => {
        const key = callKeys.slot(site.id, topic, windowSpan(slot.window).from);
        return this.count(key, now) - held.filter((release) => release.key === key).length;
      },
    });
  }

  /** Holds a window for five minutes, as a gateway does before a customer has decided. */
  hold(id: string, key: string, now: number): Release {
    const release = { key, until: new Date(now + 300_000).toISOString() };
    this.holds.set(id, { claims: [{ key: callKeys.booked(id), limit: 1, until: release.until }], releases: [release] });
    this.claims.push(release);
    return release;
  }
}

const FOR_EVER = '9999-12-31T00:00:00.000Z';
