import type { CaseStatus, NextStep, Turn } from '../basics/case-status.ts';
import type { Instant } from '../basics/primitives.ts';

/** What the rules need to know of the case itself. Bounded, and without anybody's words. */
export interface CaseSlice {
  /** `null` until `case.opened`. */
  readonly status: CaseStatus | null;
  readonly topic: string;
  readonly lang: string;
  readonly purpose: 'service' | 'sales';
  /** Absent in optimistic state. */
  readonly reference?: string;
  /** The opaque id of the customer whose concern this is. */
  readonly customer: string;
  readonly openedAt: Instant | null;
  /** When the last public entry was written. */
  readonly updatedAt: Instant | null;
  readonly nextStep: NextStep;
  /** `null` once the case has ended. */
  readonly nextUpdateBy: Instant | null;
  /** The proposal the customer has not answered yet; `name` is the command that made it. */
  readonly resolution: { readonly name: string; readonly seq: number; readonly at: Instant } | null;
  /** Since when a resolved case has heard nothing, and how many of the two notices went out. */
  readonly silence: { readonly since: Instant; readonly notices: 0 | 1 | 2; readonly noticedAt: Instant | null } | null;
  readonly endedAt: Instant | null;
  /** The ended case this one goes on from. */
  readonly continues?: string;
  /** The case that goes on where this one ended. */
  readonly successor?: string;
  readonly rating: number | null;
  readonly reopened: number;
  /** Whose turn it is, since when, and the milliseconds each has had before; the four and the running turn sum to the age. */
  readonly clock: { readonly turn: Turn; readonly since: Instant | null; readonly spent: Readonly<Record<Turn, number>> };
}
