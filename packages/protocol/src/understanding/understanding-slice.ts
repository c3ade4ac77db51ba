/** What was understood, by ids and positions. */
export interface UnderstandingSlice {
  /** The current restatement: the ids of its points, and what the customer said of it. */
  readonly current: {
    readonly name: string;
    readonly seq: number;
    readonly points: readonly string[];
    readonly answer: 'asked' | 'confirmed' | 'corrected';
  } | null;
  /** The entry that holds each fact, by the fact's name; at most 40. */
  readonly facts: Readonly<Record<string, number>>;
}
