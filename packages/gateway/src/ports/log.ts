/** How much it matters. */
export type LogLevel = 'info' | 'warn' | 'error';

/** Facts for operators: codes, counts, durations and opaque ids; never anybody's words, names or numbers. */
export type LogFacts = Readonly<Record<string, string | number | boolean>>;

/** Where the gateway reports what happened. `event` is a fixed snake_case name. */
export interface Log {
  write(level: LogLevel, event: string, facts?: LogFacts): void;
}
