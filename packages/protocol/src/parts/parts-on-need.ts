import type { Lay } from '../view/overlay.ts';
import type { Part } from './part.ts';
import type { PartName } from './part-of.ts';

/** How a customer's page gets each part: by a download of its own, when a case first needs it. */
export const partsOnNeed: Readonly<Record<PartName, () => Promise<Part>>> = {
  callbacks: async () => (await import('./callbacks.ts')).callbacks,
  changes: async () => (await import('./changes.ts')).changes,
  commitments: async () => (await import('./commitments.ts')).commitments,
  outcome: async () => (await import('./outcome.ts')).outcome,
  purpose: async () => (await import('./purpose.ts')).purpose,
  referrals: async () => (await import('./referrals.ts')).referrals,
  truth: async () => (await import('./truth.ts')).truth,
  understanding: async () => (await import('./understanding.ts')).understanding,
};

/** How it gets what decides by the rules of parts; it comes with the first of them. */
export const layOnNeed = async (): Promise<Lay> => (await import('../view/lay-decided.ts')).layDecided;
