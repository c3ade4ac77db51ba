/** Time as the gateway knows it, and the only timer it has. */
export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Runs something once after so many ms; 0 means the next turn of the event loop. The answer cancels it. */
  after(ms: number, run: () => void): () => void;
}
