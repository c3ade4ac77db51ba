import type { Turn } from '../basics/case-status.ts';
import { type Definition, definitions, type FigureName } from './definitions.ts';
import type { Ratio } from './ratio.ts';
import type { Sampled } from './spread.ts';

/** What was measured: a share, times or points, or whose turn it was. */
type Measured =
  | ({ readonly type: 'share' } & Ratio)
  /** In ms; ratings in points. */
  | ({ readonly type: 'time' | 'points' } & Sampled)
  | { readonly type: 'turns'; readonly n: number; readonly shares: Readonly<Record<Turn, number>> | null };

/** A figure with all that is needed to believe it: formula, population, sample, and what was left out. */
export type Figure = Definition &
  Measured & {
    readonly name: FigureName;
    /** What was left out of the population, and how much of it. */
    readonly excluded: Readonly<Record<string, number>>;
  };

/** A figure made of its name and what was measured. */
export function figure(name: FigureName, measured: Measured, excluded: Readonly<Record<string, number>> = {}): Figure {
  return { name, ...definitions[name], excluded, ...measured };
}
