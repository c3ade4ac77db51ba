/** One step of a generated history: numbers that a bench turns into somebody doing something it knows of. */
export interface Step {
  readonly who: number;
  readonly what: number;
  readonly which: number;
  readonly how: number;
  readonly wait: number;
}
