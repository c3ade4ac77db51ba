/** One figure, or a few that belong together. */
export interface Bench {
  readonly name: string;
  /** What it measures, and how, in a sentence. */
  readonly measures: string;
  /** The bar it is held against, as the design says it; absent where there is none. */
  readonly bar?: string;
  /** Measures, and says what came out, a line each. */
  run(options: BenchOptions): Promise<readonly string[]>;
}

/** How large a run is. */
export interface BenchOptions {
  readonly connections: number;
  readonly entries: number;
  readonly seconds: number;
}
