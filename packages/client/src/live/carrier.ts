/** One event as the gateway sent it. */
export interface RawEvent {
  readonly event: string;
  readonly data: unknown;
}

/** Brings events until the signal ends it; resolves when the other side ended it, rejects with a FadenError when it broke. */
export type Carrier = (signal: AbortSignal, onEvent: (event: RawEvent) => void, onSign: () => void) => Promise<void>;
