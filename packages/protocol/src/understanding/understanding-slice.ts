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
  /** The entry that asked for each value that has not been given yet; at most 8. Absent: none was ever asked for. */
  readonly asked?: Readonly<Record<string, number>>;
  /** How often something was asked that was known or asked for before. */
  readonly repeated?: number;
}
