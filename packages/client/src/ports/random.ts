/** Chance, for ids and for pauses that must not coincide. */
export interface Random {
  bytes(length: number): Uint8Array;
  /** At least 0, less than 1. */
  fraction(): number;
}
