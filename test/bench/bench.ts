/** One figure, or a few that belong together. */
export interface Bench {
  readonly name: string;
  /** What it measures, and how, in a sentence. */
  readonly measures: string;
  /** The bar it is held against, as the design says it; absent where there is none. */
  readonly bar?: string;
  /** After how long it is given up: several times what it takes on two quiet cores. */
  mostSeconds(options: BenchOptions): number;
  /** Measures, and tells what comes out, a line each, as soon as it is known. */
  run(options: BenchOptions, tell: (line: string) => void): Promise<void>;
}

/** How large a run is. */
export interface BenchOptions {
  readonly connections: number;
  readonly entries: number;
  readonly seconds: number;
  /** Commands a second, where they are given on schedule. */
  readonly rate: number;
}
